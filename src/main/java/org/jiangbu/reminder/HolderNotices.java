package org.jiangbu.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jiangbu.base.Internal;
import org.jiangbu.reminder.delivery.Outbox;
import org.jiangbu.security.InForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever may decide about cases, as the deadlines do; called by services inside their transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@Internal
public class HolderNotices {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    HolderNotices(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * One notice for each person and item; none for cases that wait for nobody.
     *
     * @param workdays before (negative) or after the deadline
     */
    public void tell(ReminderKind kind, int workdays, Collection<String> caseKeys) {
        if (caseKeys.isEmpty()) return;
        outbox.queue(jdbc.sql(
                        """
                        insert into reminder_notice (person_id, kind, items, workdays, item_id, case_key, created_at)
                        select told.person_id, :kind, 1, :workdays, i.id, i.case_key, :now
                        from work_item i cross join lateral (%s) told
                        where i.case_key = any(:keys)
                        returning id
                        """
                                .formatted(DeadlineSweep.HOLDERS))
                .param("kind", kind.name())
                .param("workdays", workdays)
                .param("keys", caseKeys.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .param("moment", InForce.moment(clock))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .list());
    }

    /**
     * One notice for everybody who holds the role where some of these cases lie, however many they are; open items or not.
     *
     * @param areas where each case lies, by its key
     */
    public void tellRole(ReminderKind kind, String role, Map<String, String> areas) {
        if (areas.isEmpty()) return;
        outbox.queue(jdbc.sql(
                        """
                        insert into reminder_notice (person_id, kind, items, workdays, case_key, created_at)
                        select a.person_id, :kind, count(distinct c.key), 0,
                            case count(distinct c.key) when 1 then min(c.key) end, :now
                        from unnest(:keys::text[], :areas::text[]) as c(key, area)
                        join security_assignment a on a.role = :role and starts_with(c.area, a.area_code)
                            and %s
                        join security_person p on p.id = a.person_id and p.active
                        group by a.person_id returning id
                        """
                                .formatted(InForce.of("a")))
                .param("kind", kind.name())
                .param("keys", areas.keySet().toArray(String[]::new))
                .param("areas", areas.values().toArray(String[]::new))
                .param("role", role)
                .param("moment", InForce.moment(clock))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .list());
    }
}
