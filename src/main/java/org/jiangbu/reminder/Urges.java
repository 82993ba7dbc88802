package org.jiangbu.reminder;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.reminder.delivery.Outbox;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催办: asks those whose turn it is for haste, one item or many. */
@Service
@Transactional
public class Urges {
    /** Roles that may urge in their area. */
    private static final Set<String> SUPERVISORS =
            Set.of(Roles.TOWNSHIP_LEADER, Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.HEADQUARTERS);

    private static final int LARGEST = 10_000;
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    Urges(JdbcClient jdbc, Outbox outbox, CurrentUser user, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    private record Urged(long id, String caseKey, String areaCode) {}

    /**
     * Urges open items of the person's area; returns how many. What the person has already urged today is left out, so
     * that a double click tells nobody twice.
     */
    public int urge(Collection<Long> itemIds, @Nullable String words) {
        if (itemIds.isEmpty() || itemIds.size() > LARGEST) {
            throw new Refusal("reminder.urge.size", itemIds.size(), LARGEST);
        }
        if (words != null && words.length() > LONGEST) {
            throw new Refusal("reminder.urge.words", LONGEST);
        }
        LocalDate today = LocalDate.now(clock);
        Timestamp midnight = Timestamp.from(today.atStartOfDay(clock.getZone()).toInstant());
        Long[] ids = itemIds.toArray(Long[]::new);
        if (jdbc.sql("select area_code from work_item where id = any(?)").param(ids).query(String.class).list().stream()
                .anyMatch(area -> !mayUrge(area))) {
            throw new Refusal("security.refused");
        }
        List<Urged> urged = jdbc.sql(
                        """
                        insert into reminder_urge (item_id, case_key, area_code, words, by_person, at)
                        select id, case_key, area_code, :words, :me, :now from work_item i
                        where id = any(:ids) and not exists (
                            select 1 from reminder_urge u where u.item_id = i.id and u.by_person = :me and u.at >= :midnight)
                        order by id
                        returning id, case_key, area_code
                        """)
                .param("words", words == null || words.isBlank() ? null : words.strip(), Types.VARCHAR)
                .param("me", user.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids)
                .param("midnight", midnight)
                .query(Urged.class)
                .list();
        tell(urged, today);
        journal.recordAll(urged.stream()
                .map(one -> new Journal.Entry("reminder.urged", one.caseKey(), one.areaCode(), Map.of()))
                .toList());
        return urged.size();
    }

    private void tell(List<Urged> urged, LocalDate today) {
        outbox.queue(jdbc.sql(
                        """
                        insert into reminder_notice (person_id, kind, items, item_id, urge_id, created_at)
                        select told.person_id, 'URGED', 1, i.id, u.id, u.at
                        from reminder_urge u join work_item i on i.id = u.item_id
                        cross join lateral (%s) told
                        where u.id = any(:urges)
                        returning id
                        """
                                .formatted(DeadlineSweep.HOLDERS))
                .param("today", today)
                .param("urges", urged.stream().map(Urged::id).toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** Whether the person may urge items of that area. */
    public boolean mayUrge(String areaCode) {
        return SUPERVISORS.stream().anyMatch(role -> user.has(role, areaCode));
    }

    /** How often an item was urged, newest first; for those who may urge it. */
    @Transactional(readOnly = true)
    public List<Urge> of(long itemId) {
        return jdbc
                .sql(
                        """
                        select u.area_code, p.display_name, u.words, u.at,
                            exists (select 1 from reminder_notice n where n.urge_id = u.id and n.seen_at is not null) as seen
                        from reminder_urge u join security_person p on p.id = u.by_person
                        where u.item_id = ? order by u.at desc, u.id desc
                        """)
                .param(itemId)
                .query((row, n) -> Map.entry(
                        row.getString("area_code"),
                        new Urge(
                                row.getString("display_name"),
                                row.getString("words"),
                                row.getTimestamp("at").toInstant(),
                                row.getBoolean("seen"))))
                .list()
                .stream()
                .filter(entry -> mayUrge(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
