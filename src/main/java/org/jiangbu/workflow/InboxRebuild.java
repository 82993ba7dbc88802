package org.jiangbu.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Internal;
import org.jiangbu.workflow.engine.CaseEvents.OpenedTask;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.seat.SeatItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the inbox equal the engine's open tasks again, after a hand in the tables or a backup that was put together from
 * parts. What engine, models and modules know is taken from them; who holds an item, from how it changed hands; what only
 * the row knows (how urgent, due when, in which round) stays where there is a row.
 */
@Service
@Internal
public class InboxRebuild {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final WorkItemRows rows;
    private final RebuiltItems items;
    private final SeatItems seats;
    private final Recusals recusals;
    private final CaseTexts texts;
    private final StepCatalogue steps;
    private final Journal journal;

    InboxRebuild(
            JdbcClient jdbc,
            WorkItemRows rows,
            RebuiltItems items,
            SeatItems seats,
            Recusals recusals,
            CaseTexts texts,
            StepCatalogue steps,
            Journal journal) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.items = items;
        this.seats = seats;
        this.recusals = recusals;
        this.texts = texts;
        this.steps = steps;
        this.journal = journal;
    }

    /** How many open tasks had no item, how many items no task, and how many items were put right. */
    public record Rebuilt(int missing, int surplus, int changed) {}

    /** All or nothing. Whoever decides meanwhile, on whichever node, waits for the end; who only reads does not. */
    @Transactional
    public Rebuilt rebuild() {
        items.lock();
        List<OpenedTask> open = open();
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            expect(open.subList(from, Math.min(from + AT_ONCE, open.size())));
        }
        int missing = items.addMissing();
        int surplus = items.takeOutSurplus();
        int changed =
                items.putRight() + seats.restore(seated(open, false), false) + seats.restore(seated(open, true), true);
        items.noteWhoIsKeptFromSeats();
        changed += recusals.leaveSeats(open.stream()
                        .filter(task -> task.step().quorum().several())
                        .collect(Collectors.toMap(OpenedTask::taskId, OpenedTask::step)))
                + recusals.leaveHands(null)
                + recusals.leaveRoles(null);
        Rebuilt rebuilt = new Rebuilt(missing, surplus, changed);
        journal.record(
                "workflow.inbox-rebuilt",
                "work_item",
                null,
                Map.of("missing", rebuilt.missing(), "surplus", rebuilt.surplus(), "changed", rebuilt.changed()));
        return rebuilt;
    }

    private static List<String> seated(List<OpenedTask> open, boolean inOrder) {
        return open.stream()
                .filter(task -> task.step().quorum().several()
                        && inOrder == (task.step().quorum().kind() == Quorum.Kind.IN_ORDER))
                .map(OpenedTask::taskId)
                .toList();
    }

    private List<OpenedTask> open() {
        return jdbc.sql(
                        """
                        select t.id_, c.case_key, t.proc_def_id_, t.proc_inst_id_, t.task_def_key_
                        from act_ru_task t join workflow_case c on c.instance_id = t.proc_inst_id_
                        order by t.create_time_, t.id_
                        """)
                .query((row, n) -> new OpenedTask(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        steps.step(row.getString(3), row.getString(5)).orElseThrow()))
                .list();
    }

    private void expect(List<OpenedTask> tasks) {
        tasks.stream()
                .collect(Collectors.groupingBy(task -> task.step().processId()))
                .forEach((processId, own) -> {
                    Set<String> cases = new HashSet<>();
                    own.forEach(task -> cases.add(task.caseKey()));
                    rows.insert(RebuiltItems.TABLE, own, texts.of(processId, cases));
                    items.dateFromTheEngine(own);
                });
    }
}
