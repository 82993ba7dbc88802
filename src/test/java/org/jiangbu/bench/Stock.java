package org.jiangbu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Camunda as it comes, in a database of its own on the same server: full history, candidate groups as identity links, the
 * business facts of a case as eight variables, and an inbox on its own task query. The three obvious indexes are those on
 * variables by name and text, on tasks by their parent, and on tasks by their due date.
 */
final class Stock implements AutoCloseable {
    private static final int PAGE = 50;
    private static final String GROUP = "township-clerk";
    private static final List<String> RUNNING =
            List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_identitylink");
    private static final List<String> PAST = List.of(
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail",
            "act_hi_identitylink");
    private static final Map<String, String> INDEXES = Map.of(
            "obvious_variable", "act_ru_variable (name_, text_)",
            "obvious_parent", "act_ru_task (parent_task_id_)",
            "obvious_due", "act_ru_task (due_date_)");

    private final JdbcTemplate db;
    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final List<String> patterns;
    private final LocalDate today;

    Stock(Product product, LocalDate today) {
        this.today = today;
        product.owner().execute("create database stock");
        pool = new HikariDataSource();
        var server = product.connect("stock");
        pool.setJdbcUrl(server.getUrl());
        pool.setUsername(server.getUsername());
        pool.setPassword(server.getPassword());
        db = new JdbcTemplate(pool);
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(pool);
        settings.setProcessEngineName("stock");
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        settings.setHistoryTimeToLive("P3650D");
        settings.setJobExecutorActivate(false);
        engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("bench.bpmn", BenchModel.twoSteps())
                .deploy();
        patterns = List.of(start("pattern-0"), start("pattern-1"));
        complete(tasks("proc_inst_id_ = '" + patterns.get(1) + "'", 1));
    }

    private String start(String key) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("township", BenchCases.VILLAGE.substring(0, 9));
        facts.put("village", BenchCases.VILLAGE);
        facts.put("household", "5334222022030001");
        facts.put("head", "户主");
        facts.put("product", "walnut");
        facts.put("amount", 1_234_00L);
        facts.put("year", 2018);
        facts.put("enteredBy", "entry-clerk");
        ProcessInstance instance = engine.getRuntimeService().startProcessInstanceByKey(BenchModel.PROCESS, key, facts);
        return instance.getId();
    }

    /** One by one, each in its own transaction. */
    void start(int number) {
        IntStream.range(0, number).forEach(n -> start("S-" + UUID.randomUUID()));
    }

    List<String> tasks(String where, int number) {
        return db.queryForList(
                "select id_ from act_ru_task where " + where + " order by id_ limit " + number, String.class);
    }

    /** One by one, each in its own transaction. */
    void complete(List<String> tasks) {
        TaskService service = engine.getTaskService();
        tasks.forEach(task -> service.complete(task, Map.of("outcome", "approve", "opinion", "情况属实")));
    }

    /** With history as far as the bulk is measured; a page asks for none of it. */
    void fill(int from, int to) {
        fill(from, to, Copies.AREA);
    }

    /** @param village of number {@code n}, as an expression */
    void fill(int from, int to, String village) {
        List<String> tables = new ArrayList<>(RUNNING);
        if (to <= InboxBench.BULK_AT) {
            tables.addAll(PAST);
        }
        Filling.fill(db, "stock", tables, one -> fill(new Copies(one), tables, from, to, village));
    }

    private void fill(Copies copies, List<String> tables, int from, int to, String village) {
        Map<String, String> special = Map.of(
                "act_ru_variable.text_",
                facts(village),
                "act_hi_varinst.text_",
                facts(village),
                "act_hi_detail.text_",
                facts(village),
                "business_key_",
                "business_key_ || '-' || n",
                "due_date_",
                Copies.DUE,
                "act_hi_taskinst.due_date_",
                Copies.DUE);
        for (int step : List.of(0, 1)) {
            String instance = patterns.get(step);
            String task = tasks("proc_inst_id_ = '" + instance + "'", 1).get(0);
            tables.forEach(table -> copies.copy(List.of(table), where(table, instance, task), step, from, to, special));
        }
    }

    private static String where(String table, String instance, String task) {
        return table.endsWith("identitylink") ? "task_id_ = '" + task + "'" : "%s = '" + instance + "'";
    }

    private static String facts(String village) {
        return "case name_ when 'township' then left(" + village + ", 9) when 'village' then " + village
                + " else text_ end";
    }

    void index() {
        INDEXES.forEach((name, on) -> db.execute("create index " + name + " on " + on));
        db.execute("analyze");
    }

    void dropIndexes() {
        INDEXES.keySet().forEach(name -> db.execute("drop index " + name));
    }

    /** The same as {@link Product#inbox}: a page with the variables of its cases, its exact count, overdue and due soon. */
    long inbox(String variable, String area) {
        List<Task> page = query(variable, area).orderByDueDate().asc().listPage(0, PAGE);
        variables(page);
        query(variable, area).dueBefore(Date.valueOf(today)).count();
        query(variable, area)
                .dueAfter(Date.valueOf(today))
                .dueBefore(Date.valueOf(today.plusDays(3)))
                .count();
        return query(variable, area).count();
    }

    /** Open tasks of a step in a place, and those of them that are due on each of the days or before. */
    List<Long> load(String variable, String area, String step, List<LocalDate> days) {
        List<Long> counts = new ArrayList<>();
        counts.add(at(variable, area, step).count());
        days.forEach(day -> counts.add(at(variable, area, step)
                .dueBefore(Date.valueOf(day.plusDays(1)))
                .count()));
        return counts;
    }

    private TaskQuery at(String variable, String area, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(step)
                .processVariableValueEquals(variable, area);
    }

    private List<VariableInstance> variables(List<Task> page) {
        return engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(
                        page.stream().map(Task::getProcessInstanceId).toArray(String[]::new))
                .list();
    }

    private TaskQuery query(String variable, String area) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroupIn(List.of(GROUP))
                .processVariableValueEquals(variable, area);
    }

    long historyBytes() {
        return bytes(db, PAST);
    }

    static long bytes(JdbcTemplate db, List<String> tables) {
        db.execute("vacuum");

        return tables.stream()
                .mapToLong(table -> db.queryForObject("select pg_total_relation_size(?::regclass)", Long.class, table))
                .sum();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
