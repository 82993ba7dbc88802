package org.jiangbu.reminder;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.AppClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Urges and whom they reached, as they stand in the database. */
@Component
class UrgeRows {
    private static final int LOCK = 0x6a627572;

    private final JdbcClient jdbc;

    UrgeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one person urges at the same time goes one after the other, also on several nodes. */
    void oneByOne(long person) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, hashint8(:me))::text")
                .param("lock", LOCK)
                .param("me", person)
                .query(String.class)
                .single();
    }

    /** An open item that is to be urged, and whether the person has urged it since the day began. */
    record Open(long id, String caseKey, String areaCode, String role, boolean already) {}

    List<Open> open(Collection<Long> itemIds, long person, Instant midnight) {
        return jdbc.sql(
                        """
                        select i.id, i.case_key, i.area_code, i.role, exists (
                            select 1 from reminder_urge u
                            where u.item_id = i.id and u.by_person = :me and u.at >= :midnight) as already
                        from work_item i where i.id = any(:ids) order by i.id
                        """)
                .param("me", person)
                .param("midnight", Timestamp.from(midnight))
                .param("ids", itemIds.toArray(Long[]::new))
                .query(Open.class)
                .list();
    }

    /** Open items of these roles in the area that are past their due date. */
    List<Long> overdue(String areaCode, Collection<String> ofRoles, LocalDate today) {
        return jdbc.sql(
                        """
                        select id from work_item
                        where starts_with(area_code, :area) and due_on < :today and role = any(:roles)
                        """)
                .param("area", areaCode)
                .param("today", today)
                .param("roles", ofRoles.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    /**
     * An urge that was written down.
     *
     * @param urgedBefore the day on which the item was last urged before, by whomever
     */
    record Written(long id, long itemId, String caseKey, String areaCode, @Nullable LocalDate urgedBefore) {}

    /** Writes the urges of items that somebody else than the person may decide. */
    List<Written> write(Collection<Long> itemIds, long person, @Nullable String words, Instant now, LocalDate today) {
        return jdbc.sql(
                        """
                        insert into reminder_urge (item_id, case_key, area_code, words, by_person, at)
                        select i.id, i.case_key, i.area_code, :words, :me, :now from work_item i
                        where i.id = any(:ids) and exists (select 1 from (%s) told where told.person_id <> :me)
                        order by i.id
                        returning id, item_id, case_key, area_code, (
                            select (max(earlier.at) at time zone :zone)::date from reminder_urge earlier
                            where earlier.item_id = reminder_urge.item_id) as urged_before
                        """
                                .formatted(DeadlineSweep.HOLDERS))
                .param("words", words, Types.VARCHAR)
                .param("zone", AppClock.ZONE.getId())
                .param("me", person)
                .param("now", Timestamp.from(now))
                .param("today", today)
                .param("moment", now.atOffset(ZoneOffset.UTC))
                .param("ids", itemIds.toArray(Long[]::new))
                .query(Written.class)
                .list();
    }

    /** Tells everybody but the person, in one notice each, however many items it is about; returns the notices. */
    List<Long> tell(List<Written> urges, long person, Instant now, LocalDate today) {
        return jdbc.sql(
                        """
                        with told as (
                            select u.id as urge_id, u.item_id, holder.person_id
                            from reminder_urge u join work_item i on i.id = u.item_id
                            cross join lateral (%s) holder
                            where u.id = any(:urges) and holder.person_id <> :me),
                        noticed as (
                            insert into reminder_notice (person_id, kind, items, item_id, urge_id, created_at)
                            select person_id, 'URGED', count(*), case count(*) when 1 then min(item_id) end, min(urge_id), :now
                            from told group by person_id
                            returning id, person_id),
                        reached as (
                            insert into reminder_urge_receiver (urge_id, person_id, notice_id)
                            select told.urge_id, told.person_id, noticed.id from told join noticed using (person_id))
                        select id from noticed
                        """
                                .formatted(DeadlineSweep.HOLDERS))
                .param("today", today)
                .param("moment", now.atOffset(ZoneOffset.UTC))
                .param("urges", urges.stream().map(Written::id).toArray(Long[]::new))
                .param("me", person)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    /** The urges of a case, newest first, each with those whom it reached. */
    List<Urge> of(String caseKey) {
        Map<Long, Urge> urges = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select u.id, u.item_id, u.by_person, b.display_name as by_name, u.words, u.at,
                            p.display_name as receiver, r.seen_at, r.leader
                        from reminder_urge u
                        join security_person b on b.id = u.by_person
                        left join reminder_urge_receiver r on r.urge_id = u.id
                        left join security_person p on p.id = r.person_id
                        where u.case_key = ?
                        order by u.at desc, u.id desc, r.leader, r.seen_at nulls last, p.username
                        """)
                .param(caseKey)
                .query(row -> {
                    Urge urge = urges.get(row.getLong("id"));
                    if (urge == null) {
                        urge = new Urge(
                                row.getLong("id"),
                                row.getLong("item_id"),
                                row.getLong("by_person"),
                                row.getString("by_name"),
                                row.getString("words"),
                                row.getTimestamp("at").toInstant(),
                                new ArrayList<>());
                        urges.put(urge.id(), urge);
                    }
                    if (row.getString("receiver") != null) {
                        Timestamp seen = row.getTimestamp("seen_at");
                        urge.receivers()
                                .add(new Urge.Receiver(
                                        row.getString("receiver"),
                                        seen == null ? null : seen.toInstant(),
                                        row.getBoolean("leader")));
                    }
                });
        return List.copyOf(urges.values());
    }
}
