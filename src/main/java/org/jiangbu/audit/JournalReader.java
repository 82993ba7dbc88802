package org.jiangbu.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal: auditors all of their area, administrators what was done about people and roles. */
@Service
public class JournalReader {

    /** What one search demands of an entry; its parameters are numbered. */
    private static final String FITS =
            """
            (strpos(lower(e.subject), :part%1$d) > 0 or strpos(lower(e.action), :part%1$d) > 0
                       or strpos(lower(coalesce(p.display_name, '')), :part%1$d) > 0
                       or e.action = any(:actions%1$d) or e.area_code = any(:places%1$d) or e.subject = any(:places%1$d)
                       or :system%1$d and p.id is null
                       or jsonb_exists_any(e.details, :keys%1$d)
                       or exists (select 1 from jsonb_each(e.details) f
                                  cross join lateral (
                                      select f.value #>> '{}' as value where jsonb_typeof(f.value) <> 'array'
                                      union all
                                      select jsonb_array_elements_text(f.value) where jsonb_typeof(f.value) = 'array') one
                                  where f.key || '=' || one.value = any(:values%1$d)
                                     or f.key || '=' || one.value || '@' || (e.details ->> 'step') = any(:values%1$d)
                                     or jsonb_typeof(f.value) = 'boolean' and '=' || one.value = any(:values%1$d)
                                     or f.key = any(:placed%1$d) and one.value = any(:places%1$d)
                                     or case when f.key = any(:persons%1$d)
                                             then one.value in (select known.id::text from security_person known
                                                                where strpos(lower(known.display_name), :part%1$d) > 0)
                                             else strpos(lower(one.value), :part%1$d) > 0 end))
            """;

    private final JdbcClient db;
    private final CurrentUser currentUser;

    JournalReader(JdbcClient db, CurrentUser currentUser) {
        this.db = db;
        this.currentUser = currentUser;
    }

    /**
     * Newest first, older than the entry {@code before} where that is given.
     *
     * @param search an entry has to fit each of them
     */
    @Transactional(readOnly = true)
    public List<JournalEntry> page(List<JournalSearch> search, @Nullable Long before, int size) {
        currentUser.requireRole(Roles.ADMIN, Roles.AUDITOR);
        boolean all = currentUser.hasRole(Roles.AUDITOR);
        Map<String, Object> params = new HashMap<>();
        for (int n = 0; n < search.size(); n++) search.get(n).into(params, n);
        return db.sql(
                        """
                select e.id, e.at, e.person_id, p.display_name as person, e.action, e.subject, e.area_code,
                       e.details::text as details
                from audit_entry e left join security_person p on p.id = e.person_id
                where (cast(:before as bigint) is null or e.id < :before)
                  %s
                  and (:all and (e.area_code is null
                                 or exists (select 1 from unnest(:scopes) s where starts_with(e.area_code, s)))
                       or e.action in ('person-created', 'person-activated', 'person-deactivated', 'person-unlocked', 'password-set',
                                       'role-added', 'role-assigned', 'role-lent', 'role-ended', 'signed-in', 'sign-in-failed',
                                       'sign-in-locked', 'mail-set', 'mail-removed',
                                       'reminder.delivery-given-up', 'reminder.delivery-again'))
                order by e.id desc limit :size"""
                                .formatted(fitting(search.size())))
                .params(params)
                .param("before", before)
                .param("all", all)
                .param("scopes", currentUser.scopes(Roles.AUDITOR).toArray(String[]::new))
                .param("size", size)
                .query(JournalEntry.class)
                .list();
    }

    private static String fitting(int searches) {
        return IntStream.range(0, searches)
                .mapToObj(n -> " and " + FITS.formatted(n))
                .collect(Collectors.joining());
    }
}
