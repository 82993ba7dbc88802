package org.jiangbu.workflow.seat;

import static org.jiangbu.workflow.seat.Seats.STANDS;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Internal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.InForce;
import org.jiangbu.workflow.Holders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seats of those who may not decide a case any more, kept from it or without the role, and of those who may again. */
@Component
@Internal
@Transactional(propagation = Propagation.MANDATORY)
public class RecusedSeats {
    /** Whom the task's items name as kept from it, or who holds the role of the seat no longer. */
    private static final String KEPT =
            "(select from work_item k where k.task_id = s.task_id and (s.person_id = any(k.excluded) or not "
                    + Holders.holds("s.person_id", "s.role", "k.area_code") + "))";

    /** Whose decision on the step stands has decided; that was before. */
    private static final String UNDECIDED =
            " and not exists (select from workflow_step v where v.seat_id = s.id and " + STANDS + ")";

    private final JdbcClient jdbc;
    private final SeatItems items;
    private final CurrentUser user;
    private final Clock clock;

    RecusedSeats(JdbcClient jdbc, SeatItems items, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Takes the seats of these tasks from who is kept from them and has not decided yet; gives them back to who is kept no
     * longer. The last who leaves leaves the step to its role.
     *
     * @param taskIds open tasks whose items note only who is kept from the case, not who sits there
     * @return how many items went
     */
    public int leave(Collection<String> taskIds, boolean inOrder) {
        if (taskIds.isEmpty()) {
            return 0;
        }
        String[] ids = taskIds.toArray(String[]::new);
        giveBack(ids);
        record("SEAT_REMOVED", "person_id, null", "s.removed_at is null and exists " + KEPT + UNDECIDED, ids);
        jdbc.sql(
                        """
                        update workflow_seat s set recused_at = :now, removed_at = coalesce(s.removed_at, :now),
                            removed_by = coalesce(s.removed_by, :by, s.person_id)
                        where s.task_id = any(:ids) and s.recused_at is null and exists %s%s
                        """
                                .formatted(KEPT, UNDECIDED))
                .param("now", Timestamp.from(clock.instant()))
                .param("moment", InForce.moment(clock))
                .param("by", user.idIfAny().orElse(null), Types.BIGINT)
                .param("ids", ids)
                .update();
        List<Long> left = jdbc.sql(
                        """
                        select w.id from work_item w join workflow_seat s on s.id = w.seat_id
                        where w.task_id = any(:ids) and s.removed_at is not null
                        """)
                .param("ids", ids)
                .query(Long.class)
                .list();
        items.goOn(left, taskIds, inOrder);
        return left.size();
    }

    /** Seats that somebody had taken away before stay away. */
    private void giveBack(String[] ids) {
        String free = "s.recused_at is not null and not exists " + KEPT;
        record("SEAT_ADDED", "null, person_id", "s.removed_at = s.recused_at and " + free, ids);
        jdbc.sql(
                        """
                        update workflow_seat s set recused_at = null,
                            removed_at = case when s.removed_at = s.recused_at then null else s.removed_at end,
                            removed_by = case when s.removed_at = s.recused_at then null else s.removed_by end
                        where s.task_id = any(:ids) and %s
                        """
                                .formatted(free))
                .param("moment", InForce.moment(clock))
                .param("ids", ids)
                .update();
    }

    private void record(String kind, String fromAndTo, String which, String[] ids) {
        jdbc.sql(
                        """
                        insert into workflow_hand (item_id, case_key, step_key, kind, from_person, to_person, by_person, at)
                        select (select min(w.id) from work_item w where w.task_id = s.task_id), s.case_key, s.step_key, '%s', %s,
                            coalesce(:by, s.person_id), :now
                        from workflow_seat s where s.task_id = any(:ids) and %s
                        """
                                .formatted(kind, fromAndTo, which))
                .param("by", user.idIfAny().orElse(null), Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .param("moment", InForce.moment(clock))
                .param("ids", ids)
                .update();
    }

    /** Open cases, by process, where somebody who has not decided yet sits without the role of the seat. */
    public Map<String, Set<String>> casesOfLeavers() {
        Map<String, Set<String>> cases = new HashMap<>();
        jdbc.sql(
                        "select distinct i.process_id, i.case_key from workflow_seat s join work_item i on i.task_id = s.task_id"
                                + " where s.removed_at is null and not "
                                + Holders.holds("s.person_id", "s.role", "i.area_code")
                                + UNDECIDED)
                .param("moment", InForce.moment(clock))
                .query(row -> {
                    cases.computeIfAbsent(row.getString(1), process -> new HashSet<>())
                            .add(row.getString(2));
                });
        return cases;
    }
}
