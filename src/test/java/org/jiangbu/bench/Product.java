package org.jiangbu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.Jiangbu;
import org.jiangbu.background.Runs;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItemPage;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application on its own database with the settings of every day, asked through its services. */
final class Product implements AutoCloseable {
    private static final int PAGE = 50;
    private static final List<String> CASE =
            List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_hi_procinst", "act_hi_taskinst");

    private static final List<String> READ_MODEL = List.of("workflow_case", "work_item");

    private final ConfigurableApplicationContext context;
    private final HikariDataSource pool;
    private final Path data;
    private final JdbcTemplate owner;
    private final WorkItems items;
    private final CurrentUser user;

    /** Cases that wait at the first and at the second step, for copying. */
    private final List<String> patterns;

    Product(Path folder) {
        data = folder.resolve("data");
        context = new SpringApplicationBuilder(Jiangbu.class)
                .initializers(starting -> ((GenericApplicationContext) starting)
                        .registerBean("benchCases", BenchCases.class, BenchCases::new))
                .run(
                        "--server.port=-1",
                        "--vaadin.productionMode=true",
                        "--jiangbu.data=" + data,
                        "--server.tomcat.basedir=" + folder.resolve("web"),
                        "--jiangbu.background.worker=false",
                        "--jiangbu.reminder.sweep=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=error");
        pool = context.getBean(HikariDataSource.class);
        owner = new JdbcTemplate(connect("jiangbu"));
        items = context.getBean(WorkItems.class);
        user = context.getBean(CurrentUser.class);
        context.getBean(RepositoryService.class)
                .createDeployment()
                .name(BenchModel.PROCESS)
                .addModelInstance("bench.bpmn", BenchModel.twoSteps())
                .deploy();
        patterns = patterns();
    }

    /** Another database on the same server, as its administrator. */
    DriverManagerDataSource connect(String database) {
        try {
            String password =
                    Files.readString(data.resolve("postgres.password")).strip();
            String url = pool.getJdbcUrl().replaceFirst("/jiangbu(\\?|$)", "/" + database + "$1");
            return new DriverManagerDataSource(url, "postgres", password);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Clock clock() {
        return context.getBean(Clock.class);
    }

    JdbcTemplate owner() {
        return owner;
    }

    <T> T get(Class<T> service) {
        return context.getBean(service);
    }

    /** Definition id of the newest version of a process. */
    String newest(String process) {
        return context.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private List<String> patterns() {
        long village = person("village-cadre", BenchCases.VILLAGE);
        List<String> keys = List.of("pattern-0", "pattern-1");
        start(village, keys);
        decideAll(village, ids("case_key = 'pattern-1'"));
        return keys;
    }

    long person(String role, String area) {
        Staff staff = context.getBean(Staff.class);
        long id = staff.create("b-" + UUID.randomUUID().toString().substring(0, 8), "测试", null)
                .id();
        owner.update(
                "insert into security_assignment (person_id, role, area_code, valid_from) values (?, ?, ?, ?)",
                id,
                role,
                area,
                LocalDate.of(2018, 1, 1));
        return id;
    }

    <T> T as(long person, Supplier<T> work) {
        return user.runAs(person, work);
    }

    /** Starts cases as an import does: hundreds in one transaction. */
    void start(long person, List<String> keys) {
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        for (int from = 0; from < keys.size(); from += 500) {
            List<CaseStart> starts = keys.subList(from, Math.min(from + 500, keys.size())).stream()
                    .map(key -> new CaseStart(key, BenchCases.VILLAGE, Map.of()))
                    .toList();
            user.runAs(
                    person,
                    () -> transaction.executeWithoutResult(
                            status -> context.getBean(Cases.class).start(BenchModel.PROCESS, starts)));
        }
    }

    void start(long person, int number) {
        start(
                person,
                IntStream.range(0, number)
                        .mapToObj(n -> "S-" + UUID.randomUUID())
                        .toList());
    }

    List<Long> ids(String where) {
        return owner.queryForList("select id from work_item where " + where + " order by id", Long.class);
    }

    /** The way of a person who has ticked many: queued, then decided in the background. */
    void decideAll(long person, List<Long> ids) {
        for (int from = 0; from < ids.size(); from += 10_000) {
            List<Long> some = ids.subList(from, Math.min(from + 10_000, ids.size()));
            user.runAs(
                    person,
                    () -> items.decideMany(
                            some,
                            DecideRequest.template(
                                    "approve",
                                    "情况属实",
                                    null,
                                    Map.of(),
                                    UUID.randomUUID().toString())));
        }
        context.getBean(Runs.class).drain();
    }

    void fill(int from, int to) {
        List<String> tables = new ArrayList<>(CASE);
        tables.addAll(READ_MODEL);
        Filling.fill(owner, "product", tables, db -> fill(new Copies(db), from, to));
    }

    private void fill(Copies copies, int from, int to) {
        for (int step : List.of(0, 1)) {
            String key = patterns.get(step);
            String instance =
                    owner.queryForObject("select instance_id from workflow_case where case_key = ?", String.class, key);
            Map<String, String> special = Map.of(
                    "business_key_", "business_key_ || '-' || n",
                    "case_key", "case_key || '-' || n",
                    "task_id", "task_id || '-' || n",
                    "instance_id", "instance_id || '-' || n",
                    "area_code", Copies.AREA,
                    "due_on", Copies.DUE,
                    "title", "title || n",
                    "amount_fen", "n * 37 % 500000 * 100",
                    "search_text", "search_text || n");
            copies.copy(CASE, "%s = '" + instance + "'", step, from, to, special);
            copies.copy(READ_MODEL, "%s = '" + key + "'", step, from, to, special);
        }
    }

    WorkItemPage page(long person, WorkItemQuery query) {
        return as(person, () -> items.list(query));
    }

    /** A page with its counts: what an opened inbox asks for. Returns how many there are. */
    long inbox(long person, WorkItemQuery query) {
        return as(person, () -> items.counted(query).counts().all());
    }

    static WorkItemQuery all() {
        return WorkItemQuery.all(PAGE);
    }

    /** The query for a page as deep as that, or the last full one. */
    WorkItemQuery deep(long person, int pages) {
        WorkItemQuery query = all();
        for (int n = 1; n < pages; n++) {
            String next = page(person, query).next();
            if (next == null) {
                return query;
            }
            query = query.after(next);
        }
        return query;
    }

    /** Bytes of all that stays of finished cases. */
    long historyBytes() {
        List<String> tables = new ArrayList<>(owner.queryForList(
                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                        + " and (relname like 'act\\_hi\\_%' or relname like 'workflow\\_%' or relname like 'audit\\_%')",
                String.class));
        return Stock.bytes(owner, tables);
    }

    @Override
    public void close() {
        context.close();
    }
}
