package org.jiangbu.reminder;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.reminder.UrgeRows.Written;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 再次催办: what is urged although it was urged before at the same step reaches the leader above those who may decide it, too:
 * the township's for all beneath, else the county's, else the headquarters. Each leader is told once of an item, and whoever
 * urges not at all.
 */
@Component
class UrgedAgain {
    /** The nearest first. */
    private static final List<String> LEADERS = List.of(Roles.TOWNSHIP_LEADER, Roles.COUNTY_LEADER, Roles.HEADQUARTERS);

    private static final String TELL =
            """
            with again as (
                select u.id, u.item_id, given.day from unnest(:urges::bigint[], :days::date[]) as given (id, day)
                join reminder_urge u on u.id = given.id),
            told as (
                select again.id as urge_id, again.item_id, again.day, leader.person_id
                from again join work_item i on i.id = again.item_id
                join unnest(:beneath::text[], :leaders::text[], :passed::boolean[]) as lead (beneath, role, passed_on)
                    on lead.beneath = i.role
                cross join lateral (%s) leader
                where leader.person_id <> :me and not exists (
                    select 1 from reminder_urge earlier join reminder_urge_receiver r on r.urge_id = earlier.id
                    where earlier.item_id = again.item_id and r.person_id = leader.person_id and r.leader)),
            noticed as (
                insert into reminder_notice (person_id, kind, items, item_id, urge_id, urged_before, created_at)
                select person_id, 'URGED_AGAIN', count(*), case count(*) when 1 then min(item_id) end, min(urge_id),
                    min(day), :now
                from told group by person_id
                returning id, person_id)
            insert into reminder_urge_receiver (urge_id, person_id, notice_id, leader)
            select told.urge_id, told.person_id, noticed.id, true from told join noticed using (person_id)
            returning urge_id, notice_id
            """
                    .formatted(DeadlineSweep.supervisors("lead.role", "lead.passed_on"));

    private final JdbcClient jdbc;
    private final RoleBook roles;

    UrgedAgain(JdbcClient jdbc, RoleBook roles) {
        this.jdbc = jdbc;
        this.roles = roles;
    }

    /** A leader's notice that is about an urge. */
    record Led(long urgeId, long noticeId) {}

    /** Tells the leaders of those of these urges whose items were urged before, one notice each. */
    List<Led> tell(List<Written> urges, long person, Instant now, LocalDate today) {
        List<Written> again =
                urges.stream().filter(one -> one.urgedBefore() != null).toList();
        if (again.isEmpty()) return List.of();
        Map<String, String> leaders = leaders();
        return jdbc.sql(TELL)
                .param("urges", again.stream().map(Written::id).toArray(Long[]::new))
                .param(
                        "days",
                        again.stream()
                                .map(one -> String.valueOf(one.urgedBefore()))
                                .toArray(String[]::new))
                .param("beneath", leaders.keySet().toArray(String[]::new))
                .param("leaders", leaders.values().toArray(String[]::new))
                .param("passed", leaders.values().stream().map(roles::passedOn).toArray(Boolean[]::new))
                .param("me", person)
                .param("today", today)
                .param("moment", now.atOffset(ZoneOffset.UTC))
                .param("now", Timestamp.from(now))
                .query(Led.class)
                .list();
    }

    /** By role the role of the nearest leader above it. */
    private Map<String, String> leaders() {
        Map<String, String> leaders = new LinkedHashMap<>();
        for (String leader : LEADERS) {
            roles.below(leader).forEach(role -> leaders.putIfAbsent(role, leader));
        }
        return leaders;
    }
}
