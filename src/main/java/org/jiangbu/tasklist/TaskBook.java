package org.jiangbu.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangbu.tasklist.TaskList.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of lists and their tasks. */
@Component
class TaskBook {
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A list without its tasks. */
    record Head(int programmeYear, String areaCode, Status status, int revision, @Nullable Instant closedAt) {}

    List<Integer> years() {
        return jdbc.sql("select programme_year from tasklist order by programme_year desc")
                .query(Integer.class)
                .list();
    }

    Optional<Head> find(int programmeYear) {
        return head("", programmeYear);
    }

    /** The list, kept from others until the transaction ends. */
    Optional<Head> lock(int programmeYear) {
        return head(" for update", programmeYear);
    }

    private Optional<Head> head(String lock, int programmeYear) {
        return jdbc.sql("select * from tasklist where programme_year = :year" + lock)
                .param("year", programmeYear)
                .query((row, n) -> new Head(
                        row.getInt("programme_year"),
                        row.getString("area_code"),
                        Status.valueOf(row.getString("status")),
                        row.getInt("revision"),
                        instant(row.getTimestamp("closed_at"))))
                .optional();
    }

    void open(int programmeYear, String county, long by) {
        jdbc.sql("insert into tasklist (programme_year, area_code, created_by, created_at) values (?, ?, ?, ?)")
                .params(programmeYear, county, by, now())
                .update();
    }

    /** Issues or closes a list that stands as it was seen; false if it does not. */
    boolean move(int programmeYear, Status from, Status to, int revision, long by) {
        String verb = to == Status.ISSUED ? "issued" : "closed";
        return jdbc.sql("update tasklist set status = :to, revision = revision + 1, " + verb + "_by = :by, " + verb
                                + "_at = :now where programme_year = :year and status = :from and revision = :revision")
                        .param("to", to.name())
                        .param("by", by)
                        .param("now", now())
                        .param("year", programmeYear)
                        .param("from", from.name())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    List<StoredTask> tasks(int programmeYear) {
        return jdbc.sql(
                        """
                        select r.*, (select count(*) from tasklist_evidence e where e.row_id = r.id
                            and not exists (select 1 from tasklist_evidence_removal x where x.evidence_id = e.id)) as files
                        from tasklist_row r where r.programme_year = :year order by r.position
                        """)
                .param("year", programmeYear)
                .query(TaskBook::map)
                .list();
    }

    long add(int programmeYear, TaskPlan plan) {
        return plan(
                        jdbc.sql(
                                        """
                                        insert into tasklist_row (programme_year, position, project, task, measured_in, target,
                                            target_figure, done, done_figure, owner_unit, owner_person, due_on, problem, measure)
                                        select :year, coalesce(max(position), 0) + 1, :project, :task, :unit, :target,
                                            :targetFigure, :done, :doneFigure, :ownerUnit, :ownerPerson, :due, :problem, :measure
                                        from tasklist_row where programme_year = :year returning id
                                        """)
                                .param("year", programmeYear),
                        plan)
                .query(Long.class)
                .single();
    }

    /** Changes a task as it was seen; false if somebody else has changed or struck it since. */
    boolean change(long id, TaskPlan plan, int revision) {
        return plan(
                                jdbc.sql(
                                                """
                                                update tasklist_row set project = :project, task = :task, measured_in = :unit,
                                                    target = :target, target_figure = :targetFigure, done = :done,
                                                    done_figure = :doneFigure, owner_unit = :ownerUnit,
                                                    owner_person = :ownerPerson, due_on = :due, problem = :problem,
                                                    measure = :measure, revision = revision + 1
                                                where id = :id and revision = :revision and struck_at is null
                                                """)
                                        .param("id", id)
                                        .param("revision", revision),
                                plan)
                        .update()
                == 1;
    }

    private static StatementSpec plan(StatementSpec statement, TaskPlan plan) {
        return statement
                .param("project", plan.project())
                .param("task", plan.task())
                .param("unit", plan.unit())
                .param("target", plan.target(), Types.NUMERIC)
                .param("targetFigure", plan.targetFigure(), Types.VARCHAR)
                .param("done", plan.done(), Types.NUMERIC)
                .param("doneFigure", plan.doneFigure(), Types.VARCHAR)
                .param("ownerUnit", plan.ownerUnit())
                .param("ownerPerson", plan.ownerPerson())
                .param("due", plan.dueOn(), Types.DATE)
                .param("problem", plan.problem())
                .param("measure", plan.measure());
    }

    boolean confirm(long id, Result result, String reason, int revision, long by) {
        return jdbc.sql(
                                """
                                update tasklist_row set result = :result, result_reason = :reason, result_by = :by,
                                    result_at = :now, revision = revision + 1
                                where id = :id and revision = :revision and struck_at is null
                                """)
                        .param("result", result.name())
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", now())
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    boolean strike(long id, int revision, long by) {
        return jdbc.sql(
                                """
                                update tasklist_row set struck_by = :by, struck_at = :now, revision = revision + 1
                                where id = :id and revision = :revision and struck_at is null
                                """)
                        .param("by", by)
                        .param("now", now())
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Keeps what a task stands at, with what it comes to. */
    void keep(TaskRow row, long by) {
        jdbc.sql(
                        """
                        update tasklist_row set kept_target = :target, kept_done = :done, revision = revision + 1,
                            result = :result, result_by = coalesce(result_by, :by), result_at = coalesce(result_at, :now)
                        where id = :id
                        """)
                .param("target", row.target())
                .param("done", row.done(), Types.NUMERIC)
                .param("result", row.holds().name())
                .param("by", by)
                .param("now", now())
                .param("id", row.id())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static StoredTask map(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new StoredTask(
                row.getLong("id"),
                row.getInt("position"),
                new TaskPlan(
                        row.getString("project"),
                        row.getString("task"),
                        row.getString("measured_in"),
                        row.getBigDecimal("target"),
                        row.getString("target_figure"),
                        row.getBigDecimal("done"),
                        row.getString("done_figure"),
                        row.getString("owner_unit"),
                        row.getString("owner_person"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("problem"),
                        row.getString("measure")),
                result == null ? null : Result.valueOf(result),
                row.getString("result_reason"),
                row.getBigDecimal("kept_target"),
                row.getBigDecimal("kept_done"),
                row.getInt("files"),
                row.getTimestamp("struck_at") != null,
                row.getInt("revision"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
