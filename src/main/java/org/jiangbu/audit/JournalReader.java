package org.jiangbu.audit;

import java.util.List;
import java.util.Locale;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal: auditors all of their area, administrators what was done about people and roles. */
@Service
public class JournalReader {

    private final JdbcClient db;
    private final CurrentUser currentUser;

    JournalReader(JdbcClient db, CurrentUser currentUser) {
        this.db = db;
        this.currentUser = currentUser;
    }

    /** Newest first, older than the entry {@code before} where that is given. */
    @Transactional(readOnly = true)
    public List<JournalEntry> page(JournalSearch search, @Nullable Long before, int size) {
        currentUser.requireRole(Roles.ADMIN, Roles.AUDITOR);
        boolean all = currentUser.hasRole(Roles.AUDITOR);
        return db.sql(
                        """
                select e.id, e.at, e.person_id, p.display_name as person, e.action, e.subject, e.area_code,
                       e.details::text as details
                from audit_entry e left join security_person p on p.id = e.person_id
                where (cast(:before as bigint) is null or e.id < :before)
                  and (:part = '' or strpos(lower(e.subject), :part) > 0 or strpos(lower(e.action), :part) > 0
                       or strpos(lower(coalesce(p.display_name, '')), :part) > 0
                       or e.action = any(:actions) or e.area_code = any(:places) or e.subject = any(:places)
                       or :system and p.id is null
                       or jsonb_exists_any(e.details, :keys)
                       or exists (select 1 from jsonb_each(e.details) f
                                  cross join lateral (
                                      select f.value #>> '{}' as value where jsonb_typeof(f.value) <> 'array'
                                      union all
                                      select jsonb_array_elements_text(f.value) where jsonb_typeof(f.value) = 'array') one
                                  where f.key || '=' || one.value = any(:values)
                                     or f.key || '=' || one.value || '@' || (e.details ->> 'step') = any(:values)
                                     or jsonb_typeof(f.value) = 'boolean' and '=' || one.value = any(:values)
                                     or f.key = any(:placed) and one.value = any(:places)
                                     or case when f.key = any(:persons)
                                             then one.value in (select known.id::text from security_person known
                                                                where strpos(lower(known.display_name), :part) > 0)
                                             else strpos(lower(one.value), :part) > 0 end))
                  and (:all and (e.area_code is null
                                 or exists (select 1 from unnest(:scopes) s where starts_with(e.area_code, s)))
                       or e.action in ('person-created', 'person-activated', 'person-deactivated', 'person-unlocked', 'password-set',
                                       'role-added', 'role-assigned', 'role-lent', 'role-ended', 'signed-in', 'sign-in-failed',
                                       'sign-in-locked', 'mail-set', 'mail-removed',
                                       'reminder.delivery-given-up', 'reminder.delivery-again'))
                order by e.id desc limit :size""")
                .param("before", before)
                .param("part", search.part().toLowerCase(Locale.ROOT))
                .param("actions", search.actions().toArray(String[]::new))
                .param("places", search.places().toArray(String[]::new))
                .param("system", search.system())
                .param("keys", search.facts().keys().toArray(String[]::new))
                .param("values", search.facts().values().toArray(String[]::new))
                .param("persons", search.facts().persons().toArray(String[]::new))
                .param("placed", search.facts().places().toArray(String[]::new))
                .param("all", all)
                .param("scopes", currentUser.scopes(Roles.AUDITOR).toArray(String[]::new))
                .param("size", size)
                .query(JournalEntry.class)
                .list();
    }
}
