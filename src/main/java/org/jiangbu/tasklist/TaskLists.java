package org.jiangbu.tasklist;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.Figure;
import org.jiangbu.tasklist.TaskBook.Head;
import org.jiangbu.tasklist.TaskList.Status;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 任务清单 (R22): the county office writes, its leaders, the auditor and the 指挥部 read. */
@Service
@Transactional
public class TaskLists {
    private static final String[] READERS = ListGate.READERS;

    private final TaskBook book;
    private final TaskFigures figures;
    private final ListGate gate;
    private final CurrentUser user;
    private final Journal journal;
    private final Messages messages;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    TaskLists(
            TaskBook book,
            TaskFigures figures,
            ListGate gate,
            CurrentUser user,
            Journal journal,
            Messages messages,
            WorkdayCalendar calendar,
            Clock clock) {
        this.book = book;
        this.figures = figures;
        this.gate = gate;
        this.user = user;
        this.journal = journal;
        this.messages = messages;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Years that have a list, the newest first. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        user.requireRole(READERS);
        return book.years();
    }

    /** Whether the person writes lists. */
    @Transactional(readOnly = true)
    public boolean mayEdit() {
        return user.hasRole(Roles.COUNTY_REVIEWER) || user.hasRole(Roles.COUNTY_LEADER);
    }

    /** The figures that a task can name. */
    @Transactional(readOnly = true)
    public List<Figure> figures() {
        user.requireRole(READERS);
        return figures.all();
    }

    /** The message by which a figure is called. */
    public static String figureName(String key) {
        return TaskFigures.name(key);
    }

    /** The list of a year with the values of this moment, or with those that were kept when it was closed. */
    @Transactional(readOnly = true)
    public Optional<TaskList> find(int programmeYear) {
        user.requireRole(READERS);
        return book.find(programmeYear).map(head -> {
            user.require(head.areaCode(), READERS);
            return list(head);
        });
    }

    private TaskList list(Head head) {
        Instant at = head.closedAt() == null ? clock.instant() : head.closedAt();
        Map<String, BigDecimal> measured =
                head.closedAt() == null ? figures.measure(head.programmeYear(), head.areaCode()) : Map.of();
        LocalDate day = at.atZone(AppClock.ZONE).toLocalDate();
        List<TaskRow> rows = book.tasks(head.programmeYear()).stream()
                .map(task -> task.asOf(measured))
                .map(row -> late(row, day))
                .toList();
        return new TaskList(
                head.programmeYear(), head.areaCode(), head.status(), rows, at, head.closedAt(), head.revision());
    }

    private TaskRow late(TaskRow row, LocalDate day) {
        LocalDate due = row.plan().dueOn();
        if (due == null || row.struck() || row.holds() == Result.COMPLETE || !due.isBefore(day)) return row;
        return new TaskRow(
                row.id(),
                row.position(),
                row.plan(),
                row.target(),
                row.done(),
                row.result(),
                row.reason(),
                calendar.workdaysBetween(due, day),
                row.files(),
                false,
                row.revision());
    }

    /** Opens the list of a year as a draft: last year's tasks again, or those of the office's first list. */
    public void create(int programmeYear) {
        String county = gate.requireEditor();
        Optional<Integer> last =
                book.years().stream().filter(year -> year < programmeYear).findFirst();
        List<TaskPlan> plans = last.map(year -> book.tasks(year).stream()
                        .filter(task -> !task.struck())
                        .map(task -> task.plan().after(programmeYear - year))
                        .toList())
                .orElseGet(() -> FirstTasks.of(programmeYear, messages));
        try {
            book.open(programmeYear, county, user.id());
        } catch (DuplicateKeyException e) {
            throw new Refusal("tasklist.exists", Integer.toString(programmeYear));
        }
        plans.forEach(plan -> book.add(programmeYear, plan));
        journal.record("tasklist.drafted", ListGate.subject(programmeYear), county, Map.of("tasks", plans.size()));
    }

    /** Puts a draft in force; from then on tasks are filled in, and none is struck off any more. */
    public void issue(int programmeYear, int revision) {
        Head head = gate.requireWritten(programmeYear);
        if (find(programmeYear).orElseThrow().standing().isEmpty()) throw new Refusal("tasklist.empty");
        move(head, Status.DRAFT, Status.ISSUED, revision);
        journal.record("tasklist.issued", ListGate.subject(programmeYear), head.areaCode(), Map.of());
    }

    /** Closes a list: its values and results are kept as they stand now, for good. */
    public void close(int programmeYear, int revision) {
        Head head = gate.requireWritten(programmeYear);
        TaskList list = find(programmeYear).orElseThrow();
        list.standing().stream().filter(TaskRow::outdated).findFirst().ifPresent(row -> {
            throw new Refusal("tasklist.outdated", row.position(), row.plan().task());
        });
        if (head.status() == Status.ISSUED) list.standing().forEach(row -> book.keep(row, user.id()));
        move(head, Status.ISSUED, Status.CLOSED, revision);
        journal.record(
                "tasklist.closed",
                ListGate.subject(programmeYear),
                head.areaCode(),
                Map.of(
                        "complete", list.count(Result.COMPLETE),
                        "mostly", list.count(Result.MOSTLY),
                        "open", list.count(Result.OPEN)));
    }

    private void move(Head head, Status from, Status to, int revision) {
        if (head.status() != from || !book.move(head.programmeYear(), from, to, revision, user.id())) {
            throw new Refusal("tasklist.changed-meanwhile");
        }
    }
}
