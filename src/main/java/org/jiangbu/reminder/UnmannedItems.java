package org.jiangbu.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.security.InForce;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Holders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the items that lie with a role which nobody holds there, or whose every holder is kept away as a relative or by the
 * separation of duties, and tells those who stand above, who can give the role to somebody else.
 */
@Component
class UnmannedItems {
    private static final List<String> ABOVE =
            List.of(Roles.TOWNSHIP_LEADER, Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER);

    /** Items of one role, place and exclusion are looked at once, however many they are. */
    private static final String FIND =
            """
            with lying as materialized (
                select role, area_code, assignee_id, excluded, array_agg(id) as ids from work_item
                group by role, area_code, assignee_id, excluded),
            unmanned as materialized (select unnest(ids) as item_id from lying where %s),
            holding as materialized (
                select a.role, a.area_code, a.person_id
                from security_assignment a join security_person p on p.id = a.person_id
                where p.active and %s),
            manned as (
                delete from reminder_unmanned m
                where not exists (select 1 from unmanned u where u.item_id = m.item_id)),
            fresh as (
                insert into reminder_unmanned (item_id, at) select item_id, :now from unmanned
                on conflict do nothing returning item_id),
            told as materialized (
                -- or whoever acts for them today in the item's process
                select distinct i.id as item_id, coalesce(acting.substitute_id, h.person_id) as person_id
                from fresh f join work_item i on i.id = f.item_id
                join unnest(:beneath::text[], :above::text[]) as stands (beneath, above) on stands.beneath = i.role
                join holding h on h.role = stands.above and starts_with(i.area_code, h.area_code)
                left join lateral (
                    select away.substitute_id
                    from security_absence away join security_person s on s.id = away.substitute_id
                    where away.person_id = h.person_id and s.active and :today between away.from_day and away.to_day
                      and (away.process_ids = '{}' or i.process_id = any(away.process_ids))
                    limit 1) acting on true),
            notices as (
                insert into reminder_notice (person_id, kind, items, workdays, item_id, created_at)
                select person_id, 'UNMANNED', count(*), 0, case count(*) when 1 then min(item_id) end, :now
                from told group by person_id
                returning id, person_id)
            %s
            """
                    .formatted(Holders.nobody("lying"), InForce.of("a"), SweepTold.LINES);

    private final JdbcClient jdbc;
    private final RoleBook roles;
    private final Clock clock;

    UnmannedItems(JdbcClient jdbc, RoleBook roles, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.clock = clock;
    }

    /** Tells of what nobody was told yet. */
    List<SweepTold.Line> tell() {
        List<String> beneath = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (String role : ABOVE) {
            for (String other : roles.below(role)) {
                beneath.add(other);
                above.add(role);
            }
        }
        return jdbc.sql(FIND)
                .param("today", LocalDate.now(clock))
                .param("moment", InForce.moment(clock))
                .param("now", Timestamp.from(clock.instant()))
                .param("beneath", beneath.toArray(String[]::new))
                .param("above", above.toArray(String[]::new))
                .query(SweepTold.Line.class)
                .list();
    }
}
