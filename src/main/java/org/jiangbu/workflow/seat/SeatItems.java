package org.jiangbu.workflow.seat;

import static org.jiangbu.workflow.seat.Seats.STANDS;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jiangbu.base.Internal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The items of seats. The engine has one task for a step; each open seat whose turn it is has an item of its own, held by its
 * person. A step for which nobody sits any more lies as one item with the role.
 */
@Component
@Internal
@Transactional(propagation = Propagation.MANDATORY)
public class SeatItems {
    /** What all items of a task share. */
    private static final String SHARED =
            "task_id, case_key, process_id, definition_id, instance_id, step_key, area_code, title, amount_fen, category,"
                    + " products, flags, search_text, due_on, round, priority";

    private final JdbcClient jdbc;
    private final Clock clock;

    SeatItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Items for the seats of these tasks that have none and whose turn it is; a placeholder goes or comes as it must. */
    void fill(Collection<String> taskIds, boolean inOrder) {
        if (taskIds.isEmpty()) {
            return;
        }
        String[] ids = taskIds.toArray(String[]::new);
        String turn = inOrder
                ? """
                   and not exists (select 1 from workflow_seat e
                                   where e.task_id = s.task_id and e.removed_at is null and e.position < s.position
                                     and not exists (select 1 from workflow_step v where v.seat_id = e.id and %s))
                  """
                        .formatted(STANDS)
                : "";
        jdbc.sql(
                        """
                        insert into work_item (%1$s, role, assignee_id, excluded, created_at, pooled, seat_id)
                        select %2$s, s.role, s.person_id, i.excluded, :now, false, s.id
                        from workflow_seat s
                        join lateral (select * from work_item w where w.task_id = s.task_id order by w.id limit 1) i on true
                        where s.task_id = any(:ids) and s.removed_at is null
                          and not exists (select 1 from workflow_step v where v.seat_id = s.id and %3$s)
                          and not exists (select 1 from work_item w where w.seat_id = s.id)
                          %4$s
                        """
                                .formatted(SHARED, "i." + SHARED.replace(", ", ", i."), STANDS, turn))
                .param("now", now())
                .param("ids", ids)
                .update();
        jdbc.sql(
                        """
                        delete from work_item i where i.task_id = any(:ids) and i.seat_id is null
                          and exists (select 1 from work_item w where w.task_id = i.task_id and w.seat_id is not null)
                        """)
                .param("ids", ids)
                .update();
        exclude(ids);
    }

    /** Who sits among the deciders takes no other of their seats. */
    private void exclude(String[] taskIds) {
        jdbc.sql(
                        """
                        update work_item i set excluded = kept.persons
                        from (select w.id, array(
                                  select p from unnest(w.excluded) p
                                  where not exists (select 1 from workflow_seat o
                                                    where o.task_id = w.task_id and o.person_id = p
                                                      and o.recused_at is null)
                                  union
                                  select o.person_id from workflow_seat o
                                  where o.task_id = w.task_id and o.id <> w.seat_id and o.removed_at is null) as persons
                              from work_item w where w.task_id = any(:ids) and w.seat_id is not null) kept
                        where i.id = kept.id and i.excluded is distinct from kept.persons
                        """)
                .param("ids", taskIds)
                .update();
    }

    /** Somebody no longer sits among the deciders of a task and may be asked to again. */
    void leave(String taskId, long personId) {
        jdbc.sql("update work_item set excluded = array_remove(excluded, ?) where task_id = ?")
                .params(personId, taskId)
                .update();
        exclude(new String[] {taskId});
    }

    /** These items are decided, their tasks are not: the next in order get their turn. */
    public void goOn(Collection<Long> itemIds, Collection<String> taskIds, boolean inOrder) {
        // a new item is made from an old one of the same task, so the old one goes last
        fill(taskIds, inOrder);
        jdbc.sql(
                        """
                        insert into work_item (%1$s, role, excluded, created_at, pooled)
                        select distinct on (task_id) %1$s, role, excluded, :now, true from work_item i
                        where i.id = any(:items)
                          and not exists (select 1 from work_item w where w.task_id = i.task_id and w.id <> all(:items))
                        order by task_id, id
                        """
                                .formatted(SHARED))
                .param("now", now())
                .param("items", itemIds.toArray(Long[]::new))
                .update();
        jdbc.sql("delete from work_item where id = any(:items)")
                .param("items", itemIds.toArray(Long[]::new))
                .update();
    }

    /** What nobody sits for any more lies with the role of its step. */
    public void leaveTo(String role, Collection<String> taskIds) {
        jdbc.sql("update work_item set role = :role where task_id = any(:ids) and seat_id is null and role <> :role")
                .param("role", role)
                .param("ids", taskIds.toArray(String[]::new))
                .update();
    }

    /** The decision of a seat was taken back while its step is open: it is its turn again. */
    public void reopen(String taskId, boolean inOrder) {
        if (inOrder) {
            // the one after waits again; its item is the pattern of the new one and goes last
            List<Long> later = jdbc.sql("select id from work_item where task_id = ? and seat_id is not null")
                    .param(taskId)
                    .query(Long.class)
                    .list();
            fill(List.of(taskId), true);
            jdbc.sql("delete from work_item where id = any(:ids)")
                    .param("ids", later.toArray(Long[]::new))
                    .update();
        } else {
            fill(List.of(taskId), false);
        }
    }

    /**
     * Makes the items of these tasks those of their seats again; returns how many came or went.
     *
     * @param taskIds open tasks that have an item each, of steps that take several
     */
    public int restore(Collection<String> taskIds, boolean inOrder) {
        String[] ids = taskIds.toArray(String[]::new);
        String count = "select count(*) from work_item where task_id = any(?)";
        int before = jdbc.sql(count).param(ids).query(Integer.class).single();
        fill(taskIds, inOrder);
        int seated = jdbc.sql(count).param(ids).query(Integer.class).single();
        int gone = jdbc.sql(
                        """
                        delete from work_item i using workflow_seat s
                        where s.id = i.seat_id and i.task_id = any(:ids)
                          and (s.removed_at is not null
                               or exists (select 1 from workflow_step v where v.seat_id = s.id and %s))
                        """
                                .formatted(STANDS))
                .param("ids", ids)
                .update();
        int renamed = jdbc.sql(
                        """
                        update work_item i set role = s.role, revision = i.revision + 1 from workflow_seat s
                        where s.id = i.seat_id and i.task_id = any(:ids) and i.role <> s.role
                        """)
                .param("ids", ids)
                .update();
        return Math.abs(seated - before) + gone + renamed;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
