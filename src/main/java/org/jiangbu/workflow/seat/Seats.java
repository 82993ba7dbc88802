package org.jiangbu.workflow.seat;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.base.Internal;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.Quorum;
import org.jiangbu.workflow.engine.CaseEvents.OpenedTask;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The seats of steps as they stand in the database. */
@Component
@Internal
@Transactional(propagation = Propagation.MANDATORY)
public class Seats {
    static final String STANDS = "not exists (select 1 from workflow_take_back b where b.step_id = v.id)";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final SeatItems items;
    private final Staff staff;
    private final Clock clock;

    Seats(JdbcTemplate template, SeatItems items, Staff staff, Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.items = items;
        this.staff = staff;
        this.clock = clock;
    }

    /** Gives a seat to everybody who holds a role of the step where its case lies, and an item to those whose turn it is. */
    public void open(Collection<OpenedTask> tasks) {
        Map<String, StepDefinition> steps = tasks.stream()
                .filter(task -> task.step().quorum().several())
                .collect(Collectors.toMap(OpenedTask::taskId, OpenedTask::step));
        if (steps.isEmpty()) {
            return;
        }
        Timestamp now = now();
        Map<String, List<Person>> known = new HashMap<>();
        List<Object[]> seats = new ArrayList<>();
        jdbc.sql("select task_id, case_key, area_code, excluded from work_item where task_id = any(:ids)")
                .param("ids", steps.keySet().toArray(String[]::new))
                .query(row -> {
                    StepDefinition step = Objects.requireNonNull(steps.get(row.getString(1)));
                    Set<Long> taken =
                            new LinkedHashSet<>(List.of((Long[]) row.getArray(4).getArray()));
                    int position = 0;
                    for (String role : step.deciders()) {
                        String area = row.getString(3);
                        for (Person person :
                                known.computeIfAbsent(role + "@" + area, place -> staff.holders(role, area))) {
                            if (taken.add(person.id())) {
                                seats.add(new Object[] {
                                    row.getString(1), row.getString(2), step.key(), person.id(), role, ++position, now
                                });
                            }
                        }
                    }
                });
        template.batchUpdate(
                "insert into workflow_seat (task_id, case_key, step_key, person_id, role, position, added_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                seats);
        items.fill(ofKind(steps, true), true);
        items.fill(ofKind(steps, false), false);
    }

    private static List<String> ofKind(Map<String, StepDefinition> steps, boolean inOrder) {
        return steps.entrySet().stream()
                .filter(entry -> inOrder == (entry.getValue().quorum().kind() == Quorum.Kind.IN_ORDER))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What became of tasks after one more decision each, which is already on record.
     *
     * @param forward the outcome that leads forward
     * @return approvals and open seats by task
     */
    public Map<String, Tally> tally(Collection<String> taskIds, String forward) {
        Map<String, Tally> tallies = new HashMap<>();
        jdbc.sql(
                        """
                        select s.task_id, count(*) filter (where v.outcome = :forward), count(*) filter (where v.id is null)
                        from workflow_seat s
                        left join workflow_step v on v.seat_id = s.id and %s
                        where s.task_id = any(:ids) and s.removed_at is null
                        group by s.task_id
                        """
                                .formatted(STANDS))
                .param("forward", forward)
                .param("ids", taskIds.toArray(String[]::new))
                .query(row -> {
                    tallies.put(row.getString(1), new Tally(row.getInt(2), row.getInt(3)));
                });
        return tallies;
    }

    /** The roles for which somebody sits, by task; seats that were taken away do not count. */
    public Map<String, Set<String>> roles(Collection<String> taskIds) {
        Map<String, Set<String>> roles = new HashMap<>();
        jdbc.sql("select task_id, role from workflow_seat where task_id = any(:ids) and removed_at is null")
                .param("ids", taskIds.toArray(String[]::new))
                .query(row -> {
                    roles.computeIfAbsent(row.getString(1), task -> new HashSet<>())
                            .add(row.getString(2));
                });
        return roles;
    }

    /** How a task with seats stands. */
    public record Tally(int approvals, int open) {}

    /** Whose decision on the task stands already, among these tasks. */
    public boolean decidedBy(long person, Collection<String> taskIds) {
        return jdbc.sql(
                        "select exists (select 1 from workflow_step v where v.task_id = any(:ids) and v.person_id = :me and "
                                + STANDS + ")")
                .param("ids", taskIds.toArray(String[]::new))
                .param("me", person)
                .query(Boolean.class)
                .single();
    }

    /** The seats of a task that are not removed, in their order. */
    public List<Seat> of(String taskId) {
        List<Seat> found = jdbc.sql(
                        """
                        select s.*, v.outcome, v.decided_at, exists (select 1 from work_item w where w.seat_id = s.id) as turn
                        from workflow_seat s
                        left join workflow_step v on v.seat_id = s.id and %s
                        where s.task_id = :task and s.removed_at is null
                        order by s.position, s.id
                        """
                                .formatted(STANDS))
                .param("task", taskId)
                .query((row, n) -> new Seat(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        "",
                        row.getString("role"),
                        row.getInt("position"),
                        row.getObject("added_by", Long.class),
                        row.getString("outcome"),
                        row.getTimestamp("decided_at") == null
                                ? null
                                : row.getTimestamp("decided_at").toInstant(),
                        row.getBoolean("turn")))
                .list();
        Map<Long, String> names = staff.names(found.stream().map(Seat::personId).toList());
        return found.stream()
                .map(seat -> seat.named(names.getOrDefault(seat.personId(), "")))
                .toList();
    }

    /** One more decider; in order, right after that position. */
    public void add(SeatOf place, long person, String role, int after, long by, boolean inOrder) {
        jdbc.sql("update workflow_seat set position = position + 1 where task_id = ? and position > ?")
                .params(place.taskId(), after)
                .update();
        jdbc.sql(
                        """
                        insert into workflow_seat (task_id, case_key, step_key, person_id, role, position, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(place.taskId(), place.caseKey(), place.stepKey(), person, role, after + 1, by, now())
                .update();
        items.fill(List.of(place.taskId()), inOrder);
    }

    /** A step of a case that is open. */
    public record SeatOf(String taskId, String caseKey, String stepKey) {}

    /** Whoever an item of a seat is passed to sits there from now on. */
    public void pass(Collection<Long> itemIds, long to) {
        jdbc.sql(
                        """
                        update workflow_seat s set person_id = :to from workflow_seat before, work_item i
                        where i.id = any(:items) and s.id = i.seat_id and before.id = s.id and s.person_id <> :to
                        returning s.task_id, before.person_id
                        """)
                .param("to", to)
                .param("items", itemIds.toArray(Long[]::new))
                .query((row, n) -> new Left(row.getString(1), row.getLong(2)))
                .list()
                .forEach(left -> items.leave(left.taskId(), left.personId()));
    }

    private record Left(String taskId, long personId) {}

    /** One decider less; in order, the next has the turn. */
    public void remove(String taskId, long seatId, long by, boolean inOrder) {
        jdbc.sql("update workflow_seat set removed_by = ?, removed_at = ? where id = ? and task_id = ?")
                .params(by, now(), seatId, taskId)
                .update();
        items.fill(List.of(taskId), inOrder);
        jdbc.sql("delete from work_item where seat_id = ?").param(seatId).update();
    }

    /**
     * A seat whose turn has not come.
     *
     * @param itemId an item of its step that waits for somebody else
     * @param kept who may not sit there: those who sit already or hold an item of the step, and those kept from the case
     */
    public record Waiting(
            long id, String taskId, long itemId, String caseKey, String role, String areaCode, Set<Long> kept) {}

    /** The seats of a person whose turn has not come, of steps that are open. */
    public List<Waiting> waitingOf(long person) {
        return jdbc.sql(
                        """
                        select s.id, s.task_id, s.case_key, s.role, min(i.id) as item_id, min(i.area_code) as area_code,
                            array(select p from work_item w, unnest(w.excluded) p where w.task_id = s.task_id
                                  union select w.assignee_id from work_item w
                                  where w.task_id = s.task_id and w.assignee_id is not null
                                  union select o.person_id from workflow_seat o
                                  where o.task_id = s.task_id and o.removed_at is null) as kept
                        from workflow_seat s join work_item i on i.task_id = s.task_id
                        where s.person_id = :person and s.removed_at is null
                          and not exists (select 1 from workflow_step v where v.seat_id = s.id and %s)
                          and not exists (select 1 from work_item w where w.seat_id = s.id)
                        group by s.id order by s.id
                        """
                                .formatted(STANDS))
                .param("person", person)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("task_id"),
                        row.getLong("item_id"),
                        row.getString("case_key"),
                        row.getString("role"),
                        row.getString("area_code"),
                        Set.of((Long[]) row.getArray("kept").getArray())))
                .list();
    }

    /** Another person takes these seats, whose turn has not come, from the one who has them. */
    public void passWaiting(Collection<Long> seatIds, long from, long to) {
        jdbc.sql(
                        "update workflow_seat set person_id = :to where id = any(:ids) and person_id = :from returning task_id")
                .param("to", to)
                .param("ids", seatIds.toArray(Long[]::new))
                .param("from", from)
                .query(String.class)
                .list()
                .forEach(task -> items.leave(task, from));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
