package org.jiangbu.workflow;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jiangbu.workflow.NamedHolders.Named;
import org.jiangbu.workflow.ReturnedBy.Returned;
import org.jiangbu.workflow.engine.CaseEvents.OpenedTask;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jiangbu.workflow.seat.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the inbox read model. */
@Component
class WorkItemRows {
    private static final String INSERT =
            """
            insert into %s (task_id, case_key, process_id, definition_id, instance_id, step_key, role, area_code,
                assignee_id, excluded, title, amount_fen, category, flags, search_text, due_on, created_at, round, pooled,
                products)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final DueDays dueDays;
    private final StepCatalogue steps;
    private final StepNames names;
    private final Seats seats;
    private final KeptAway keptAway;
    private final NamedHolders namedHolders;
    private final ReturnedBy returnedBy;
    private final Clock clock;

    WorkItemRows(
            JdbcTemplate template,
            DueDays dueDays,
            StepCatalogue steps,
            StepNames names,
            Seats seats,
            KeptAway keptAway,
            NamedHolders namedHolders,
            ReturnedBy returnedBy,
            Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.dueDays = dueDays;
        this.steps = steps;
        this.names = names;
        this.seats = seats;
        this.keptAway = keptAway;
        this.namedHolders = namedHolders;
        this.returnedBy = returnedBy;
        this.clock = clock;
    }

    void insert(List<OpenedTask> tasks, Map<String, CaseText> texts) {
        insert("work_item", tasks, texts);
        seats.open(tasks);
    }

    /** Into another table of the same columns. */
    void insert(String table, List<OpenedTask> tasks, Map<String, CaseText> texts) {
        Map<String, Integer> rounds = rounds(texts.keySet());
        Map<String, KeptAway.Acted> acted = keptAway.acted(texts);
        Map<String, Returned> returned = returnedBy.of(rounds.entrySet().stream()
                .filter(round -> round.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList());
        Set<Named> holding = namedHolders.holding(tasks.stream()
                .flatMap(task -> {
                    CaseText text = Objects.requireNonNull(texts.get(task.caseKey()));
                    return Stream.of(named(text, task.step()), comesBack(text, task.step(), returned));
                })
                .flatMap(Optional::stream)
                .toList());
        LocalDate today = LocalDate.now(clock);
        Map<String, LocalDate> dues = dueDays.of(tasks, task -> today);
        Timestamp now = Timestamp.from(clock.instant());
        template.batchUpdate(INSERT.formatted(table), tasks, 500, (insert, task) -> {
            CaseText text = Objects.requireNonNull(texts.get(task.caseKey()), "case without a describer's text");
            StepDefinition step = task.step();
            Set<Long> excluded = KeptAway.from(text, acted.getOrDefault(task.caseKey(), KeptAway.Acted.NOBODY), step);
            // who is kept from it or holds the role no longer could not decide it
            Predicate<Named> able = one -> holding.contains(one) && !excluded.contains(one.person());
            Optional<Named> byName = named(text, step).filter(able);
            Long holder = byName.or(() -> comesBack(text, step, returned).filter(able))
                    .map(Named::person)
                    .orElse(null);
            LocalDate due = dues.get(task.taskId());
            Connection connection = insert.getConnection();
            bind(
                    insert,
                    task.taskId(),
                    task.caseKey(),
                    step.processId(),
                    task.processDefinitionId(),
                    task.processInstanceId(),
                    step.key(),
                    step.role(),
                    text.areaCode(),
                    holder,
                    connection.createArrayOf("bigint", excluded.toArray()),
                    text.title(),
                    text.amountFen(),
                    text.category(),
                    connection.createArrayOf("text", text.flags().toArray()),
                    text.searchText(),
                    due == null ? "infinity" : due.toString(),
                    now,
                    rounds.get(task.caseKey()),
                    byName.isEmpty(),
                    connection.createArrayOf(
                            "text", text.products().stream().sorted().toArray()));
        });
    }

    private static Optional<Named> comesBack(CaseText text, StepDefinition step, Map<String, Returned> returned) {
        return Returned.to(step, returned.get(text.caseKey()))
                .map(person -> new Named(person, step.role(), text.areaCode()));
    }

    private static Optional<Named> named(CaseText text, StepDefinition step) {
        return Optional.ofNullable(text.assignees().get(step.role()))
                .map(person -> new Named(person, step.role(), text.areaCode()));
    }

    private static void bind(PreparedStatement insert, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i == 15) {
                insert.setObject(i + 1, values[i], java.sql.Types.OTHER);
            } else {
                insert.setObject(i + 1, values[i]);
            }
        }
    }

    void delete(Collection<String> taskIds) {
        if (!taskIds.isEmpty()) {
            jdbc.sql("delete from work_item where task_id = any(:ids)")
                    .param("ids", taskIds.toArray(String[]::new))
                    .update();
        }
    }

    void end(Map<String, String> endEventByInstance) {
        if (!endEventByInstance.isEmpty()) {
            jdbc.sql(
                            """
                            update workflow_case c set ended_at = :now, end_event = e.event
                            from unnest(:instances::text[], :events::text[]) e(instance, event)
                            where c.instance_id = e.instance
                            """)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("instances", endEventByInstance.keySet().toArray(String[]::new))
                    .param("events", endEventByInstance.values().toArray(String[]::new))
                    .update();
        }
    }

    private Map<String, Integer> rounds(Collection<String> caseKeys) {
        Map<String, Integer> rounds = new HashMap<>();
        jdbc.sql("select case_key, round from workflow_case where case_key = any(:keys)")
                .param("keys", caseKeys.toArray(String[]::new))
                .query(row -> {
                    rounds.put(row.getString(1), row.getInt(2));
                });
        return rounds;
    }

    String stepName(String definitionId, String stepKey) {
        return names.step(steps.shown(definitionId, stepKey).orElseThrow());
    }

    /** The step at which a row's item waits. */
    StepDefinition step(ResultSet row) throws SQLException {
        return steps.shown(row.getString("definition_id"), row.getString("step_key"))
                .orElseThrow();
    }

    WorkItem map(ResultSet row, int number) throws SQLException {
        StepDefinition step = step(row);
        String due = row.getString("due_on");
        long assignee = row.getLong("assignee_id");
        boolean assigned = !row.wasNull();
        long amount = row.getLong("amount_fen");
        boolean valued = !row.wasNull();
        return new WorkItem(
                row.getLong("id"),
                row.getString("case_key"),
                row.getString("process_id"),
                row.getString("definition_id"),
                row.getString("instance_id"),
                step.key(),
                names.step(step),
                row.getString("role"),
                row.getString("area_code"),
                assigned ? assignee : null,
                row.getString("title"),
                valued ? amount : null,
                row.getString("category"),
                new HashSet<>(Arrays.asList(strings(row.getArray("flags")))),
                step.outcomes(),
                names.of(step),
                step.formKey(),
                step.panel(),
                step.bulk(),
                step.returnChoice(),
                Priority.values()[row.getInt("priority")],
                "infinity".equals(due) ? null : LocalDate.parse(due),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("round"),
                row.getInt("revision"));
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
