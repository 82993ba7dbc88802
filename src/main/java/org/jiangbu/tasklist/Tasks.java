package org.jiangbu.tasklist;

import java.math.BigDecimal;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.tasklist.TaskBook.Head;
import org.jiangbu.tasklist.TaskList.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The single tasks of a list (R22), as the county office writes them while the list is not closed. */
@Service
@Transactional
public class Tasks {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 200;

    private final TaskBook book;
    private final TaskLists lists;
    private final TaskFigures figures;
    private final ListGate gate;
    private final CurrentUser user;
    private final Journal journal;

    Tasks(TaskBook book, TaskLists lists, TaskFigures figures, ListGate gate, CurrentUser user, Journal journal) {
        this.book = book;
        this.lists = lists;
        this.figures = figures;
        this.gate = gate;
        this.user = user;
        this.journal = journal;
    }

    /** Adds a task at the end, also to a list in force; returns its id. */
    public long add(int programmeYear, TaskPlan plan) {
        Head head = gate.requireOpen(programmeYear);
        plan.require(figures.keys());
        long id = book.add(programmeYear, plan);
        record("tasklist.added", head, Map.of("task", id, "target", text(plan.target(), plan.targetFigure())));
        return id;
    }

    /**
     * Changes a task; where nothing is otherwise than it was, nothing is done nor written down.
     *
     * @param revision of the task as the person saw it
     */
    public void change(int programmeYear, long id, TaskPlan plan, int revision) {
        Head head = gate.requireOpen(programmeYear);
        TaskRow before = row(programmeYear, id);
        if (plan.same(before.plan()) && revision == before.revision()) return;
        plan.require(figures.keys());
        if (!book.change(id, plan, revision)) throw new Refusal("tasklist.changed-meanwhile");
        record(
                "tasklist.changed",
                head,
                Map.of(
                        "position", before.position(),
                        "targetBefore",
                                text(before.plan().target(), before.plan().targetFigure()),
                        "target", text(plan.target(), plan.targetFigure()),
                        "doneBefore", text(before.plan().done(), before.plan().doneFigure()),
                        "done", text(plan.done(), plan.doneFigure())));
    }

    /**
     * Confirms what a task comes to; confirmed already, and for the same reason, it is not confirmed again.
     *
     * @param reason 5 to 200 characters where it is not what the figures say; kept empty where it is
     * @param revision of the task as the person saw it
     */
    public void confirm(int programmeYear, long id, Result result, String reason, int revision) {
        Head head = gate.requireOpen(programmeYear);
        TaskRow row = row(programmeYear, id);
        boolean differs = result != row.proposed();
        String why = differs ? reason.strip() : "";
        if (differs && (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON)) {
            throw new Refusal("tasklist.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        if (result == row.result() && why.equals(row.reason()) && revision == row.revision()) return;
        if (!book.confirm(id, result, why, revision, user.id())) throw new Refusal("tasklist.changed-meanwhile");
        record(
                "tasklist.confirmed",
                head,
                Map.of(
                        "position", row.position(),
                        "result", result.name(),
                        "proposed", row.proposed().name()));
    }

    /** Strikes a task off while the list is a draft; it stays to be seen. */
    public void strike(int programmeYear, long id, int revision) {
        Head head = gate.requireOpen(programmeYear);
        if (head.status() != Status.DRAFT) throw new Refusal("tasklist.not-draft");
        TaskRow row = row(programmeYear, id);
        if (!book.strike(id, revision, user.id())) throw new Refusal("tasklist.changed-meanwhile");
        record("tasklist.struck", head, Map.of("position", row.position()));
    }

    private TaskRow row(int programmeYear, long id) {
        return lists.find(programmeYear).orElseThrow().rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("tasklist.task.unknown"));
    }

    private void record(String action, Head head, Map<String, ?> facts) {
        journal.record(action, ListGate.subject(head.programmeYear()), head.areaCode(), facts);
    }

    private static String text(@Nullable BigDecimal typed, @Nullable String figure) {
        if (figure != null) return figure;
        return typed == null ? "" : typed.stripTrailingZeros().toPlainString();
    }
}
