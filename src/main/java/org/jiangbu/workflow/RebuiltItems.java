package org.jiangbu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.workflow.engine.CaseEvents.OpenedTask;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items as they should be, in a table of this transaction alone, and what differs from them in the inbox. */
@Component
class RebuiltItems {
    static final String TABLE = "work_item_expected";

    /** What engine, models and modules know of an item. */
    private static final List<String> KNOWN = List.of(
            "case_key",
            "process_id",
            "definition_id",
            "instance_id",
            "step_key",
            "role",
            "area_code",
            "excluded",
            "title",
            "amount_fen",
            "category",
            "products",
            "flags",
            "search_text");

    /** Where several decide, role and exclusions are those of a seat. */
    private static final List<String> OF_THE_STEP = KNOWN.stream()
            .filter(column -> !Set.of("role", "excluded").contains(column))
            .toList();

    /** Sets are kept as arrays without an order. */
    private static final List<String> SETS = List.of("excluded", "products", "flags");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final DueDays dueDays;
    private final Clock clock;

    RebuiltItems(JdbcTemplate template, DueDays dueDays, Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.dueDays = dueDays;
        this.clock = clock;
    }

    /** Nobody else opens, holds or decides an item until the transaction ends. */
    void lock() {
        jdbc.sql("lock table work_item in exclusive mode").update();
        expectNothing();
    }

    /** From an empty table, for items whose cases are locked already. */
    void expectNothing() {
        jdbc.sql("drop table if exists pg_temp.work_item_expected").update();
        jdbc.sql("create temporary table work_item_expected (like work_item including defaults) on commit drop")
                .update();
        jdbc.sql("alter table work_item_expected alter column id drop not null").update();
    }

    /** An item came when its task came, and is due from that day. */
    void dateFromTheEngine(List<OpenedTask> tasks) {
        jdbc.sql("update work_item_expected e set created_at = t.create_time_::timestamptz"
                        + " from act_ru_task t where t.id_ = e.task_id and t.id_ = any(:ids)")
                .param("ids", ids(tasks))
                .update();
        Map<String, LocalDate> came = new HashMap<>();
        jdbc.sql("select task_id, created_at from work_item_expected where task_id = any(:ids)")
                .param("ids", ids(tasks))
                .query(row -> {
                    came.put(
                            row.getString(1),
                            LocalDate.ofInstant(row.getTimestamp(2).toInstant(), clock.getZone()));
                });
        List<Object[]> dues =
                dueDays.of(tasks, task -> Objects.requireNonNull(came.get(task.taskId()))).entrySet().stream()
                        .map(due -> new Object[] {due.getValue(), due.getKey()})
                        .toList();
        template.batchUpdate("update work_item_expected set due_on = ? where task_id = ?", dues);
    }

    private static String[] ids(List<OpenedTask> tasks) {
        return tasks.stream().map(OpenedTask::taskId).toArray(String[]::new);
    }

    /** Open tasks without an item get one; who held the lost one holds the new one. */
    int addMissing() {
        jdbc.sql(
                        """
                        update work_item_expected e set assignee_id = h.to_person
                        from (
                            select distinct on (case_key, step_key) case_key, step_key, to_person, at
                            from workflow_hand
                            where kind not in ('SEAT_ADDED', 'SEAT_REMOVED', 'SEAT_PASSED')
                              and item_id not in (select id from work_item)
                              and item_id not in (select item_id from workflow_step)
                            order by case_key, step_key, id desc) h
                        where h.case_key = e.case_key and h.step_key = e.step_key and h.at >= e.created_at
                          and not exists (select from work_item i where i.task_id = e.task_id)
                        """)
                .update();
        String columns = jdbc.sql(
                        """
                        select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                        from information_schema.columns
                        where table_schema = 'public' and table_name = 'work_item' and is_identity = 'NO'
                        """)
                .query(String.class)
                .single();
        return jdbc.sql("insert into work_item (" + columns + ") select " + columns + " from work_item_expected e"
                        + " where not exists (select from work_item i where i.task_id = e.task_id)"
                        + " order by created_at")
                .update();
    }

    /** Items without a task go. */
    int takeOutSurplus() {
        return jdbc.sql("delete from work_item i where not exists (select from act_ru_task t where t.id_ = i.task_id)")
                .update();
    }

    /** Items that differ are put right and get a new revision, so that nobody decides on what an older screen shows. */
    int putRight() {
        return putRight("i.seat_id is null", KNOWN) + putRight("i.seat_id is not null", OF_THE_STEP);
    }

    /** As if nobody sat there yet; who sits is kept from the seats of the others when these are restored. */
    void noteWhoIsKeptFromSeats() {
        jdbc.sql("update work_item i set excluded = e.excluded from work_item_expected e"
                        + " where e.task_id = i.task_id and i.seat_id is not null")
                .update();
    }

    private int putRight(String which, List<String> known) {
        String differs = known.stream()
                .map(column -> SETS.contains(column)
                        ? "not (i.%1$s @> e.%1$s and e.%1$s @> i.%1$s)".formatted(column)
                        : "i.%1$s is distinct from e.%1$s".formatted(column))
                .collect(Collectors.joining(" or "));
        String values = Stream.concat(
                        known.stream().map(column -> column + " = e." + column), Stream.of("assignee_id = h.holder"))
                .collect(Collectors.joining(", "));
        return jdbc.sql("update work_item i set " + values
                        + """
                        , revision = i.revision + 1
                        from work_item_expected e, (
                            select o.id, case when l.item_id is null then o.assignee_id else l.to_person end as holder
                            from work_item o
                            left join (
                                select distinct on (item_id) item_id, to_person from workflow_hand
                                where kind not in ('SEAT_ADDED', 'SEAT_REMOVED', 'SEAT_PASSED')
                                order by item_id, id desc) l on l.item_id = o.id) h
                        where e.task_id = i.task_id and h.id = i.id and %s
                          and (i.assignee_id is distinct from h.holder or\s"""
                                .formatted(which)
                        + differs + ")")
                .update();
    }
}
