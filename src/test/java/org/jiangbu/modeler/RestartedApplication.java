package org.jiangbu.modeler;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jiangbu.Jiangbu;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.DueDateRenewal;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.release.Release;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application with its own database, in a process of its own for {@link RestartTest}: started, redesigned, stopped, started
 * again as it was, stopped, started as a later edition that ships another model, stopped, and started after somebody changed
 * the first version in the database. Three households declare before the redesign; after each later start another one
 * declares, and the cadre passes on that case and one of the first three. What is then to be seen stands in a file for each
 * later start.
 */
final class RestartedApplication {
    static final String PROCESS = "subsidy-declaration";
    /** What the village's step is called in the model that ships, in the redesign, and in what the later edition ships. */
    static final String SHIPPED = "核实销售情况";

    static final String REDESIGNED = "入户核实销售情况";
    static final String LATER = "核实销售数量";

    private static final String COUNTY = "533422";
    private static final String TOWNSHIP = "533422201";
    private static final String VILLAGE = "533422201202";
    private static final Map<String, String> CAST = Map.of(
            Roles.FLOW_DESIGNER,
            COUNTY,
            Roles.COUNTY_LEADER,
            COUNTY,
            Roles.ENTRY_CLERK,
            TOWNSHIP,
            Roles.TOWNSHIP_CLERK,
            TOWNSHIP,
            Roles.ASSIGNED_CADRE,
            TOWNSHIP,
            Roles.VILLAGE_CADRE,
            VILLAGE);

    private final ConfigurableApplicationContext context;

    /**
     * What is to be seen after a start.
     *
     * @param inForce the version in which new cases start
     * @param origin where it comes from
     * @param before the case from before the redesign that was passed on after this start
     * @param after the case that was declared and passed on after this start
     * @param offered what came with the application and waits as a draft
     */
    record Seen(int inForce, String origin, Waiting before, Waiting after, List<Offer> offered) {}

    /** A case that waits for the village: in which version, at a step of which name. */
    record Waiting(int version, String step) {}

    /**
     * What is to be seen of a case whose model was changed in the database, and of one that runs in another version.
     *
     * @param listed what stands in the cadre's list in the place of its step's name
     * @param refused why it cannot be passed on
     * @param renewed how many due dates moved when those of the year were reckoned anew from the same holidays
     */
    record Told(String listed, String refused, Waiting other, int renewed) {}

    /** A draft that came with the application: against which version, and whether it is what the later edition ships. */
    record Offer(String title, int base, boolean later) {}

    private RestartedApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A folder to work in, where the files {@code again}, {@code later} and {@code changed} come to lie. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> running = new ArrayList<>();
        start(folder, "", application -> {
            running.addAll(List.of(application.declared(), application.declared(), application.declared()));
            application.redesign();
        });
        start(folder, "", application -> application.look(running.get(0), folder.resolve("again")));
        Path models = Files.createDirectory(folder.resolve("models"));
        Files.writeString(models.resolve(PROCESS + ".bpmn"), named(LATER));
        start(folder, models.toString(), application -> {
            application.look(running.get(1), folder.resolve("later"));
            application.changeInTheDatabase();
        });
        start(folder, models.toString(), application -> application.tell(running.get(2), folder.resolve("changed")));
    }

    private static void start(Path folder, String models, Consumer<RestartedApplication> work) {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Jiangbu.class,
                "--server.port=-1",
                "--jiangbu.data=" + folder.resolve("data"),
                "--jiangbu.models=" + models,
                "--jiangbu.clock.movable=true",
                "--jiangbu.clock.start=2019-01-08T09:00",
                "--camunda.bpm.job-execution.enabled=false",
                "--vaadin.productionMode=true",
                "--vaadin.frontend.hotdeploy=false",
                "--logging.level.root=warn")) {
            work.accept(new RestartedApplication(context));
        }
    }

    /** The first version gets another byte, past everything that keeps it from being changed. */
    private void changeInTheDatabase() {
        bean(JdbcClient.class)
                .sql(
                        """
                        update act_ge_bytearray set bytes_ = bytes_ || ' '::bytea
                        where name_ = ? and deployment_id_ = (
                            select deployment_id_ from act_re_procdef where key_ = ? and version_ = 1)
                        """)
                .params(PROCESS + ".bpmn", PROCESS)
                .update();
    }

    private void tell(String running, Path file) {
        String declared = declared();
        passOn(List.of(declared));
        String listed = items(Roles.ASSIGNED_CADRE).stream()
                .filter(item -> item.caseKey().equals(running))
                .findFirst()
                .orElseThrow()
                .stepName();
        String refused = catchThrowableOfType(Refusal.class, () -> passOn(List.of(running)))
                .key();
        int renewed = bean(DueDateRenewal.class).renew(2019);
        write(file, new Told(listed, refused, waiting(declared), renewed));
    }

    private void look(String running, Path file) {
        String declared = declared();
        passOn(List.of(running, declared));
        Release inForce = versions().get(0);
        write(
                file,
                new Seen(inForce.version(), inForce.origin().name(), waiting(running), waiting(declared), offers()));
    }

    private static void write(Path file, Record seen) {
        try {
            new ObjectMapper().writeValue(file.toFile(), seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model that ships with another name of the village's step. */
    private static String named(String step) throws IOException {
        try (InputStream model = new ClassPathResource("bpmn/" + PROCESS + ".bpmn").getInputStream()) {
            return renamed(new String(model.readAllBytes(), StandardCharsets.UTF_8), step);
        }
    }

    private static String renamed(String model, String step) {
        String shipped = "name=\"" + SHIPPED + "\"";
        if (!model.contains(shipped)) throw new IllegalStateException("No step is called " + SHIPPED);
        return model.replace(shipped, "name=\"" + step + "\"");
    }

    private void redesign() {
        Designs designs = bean(Designs.class);
        Publishing publishing = bean(Publishing.class);
        user().runAs(person(Roles.FLOW_DESIGNER).id(), () -> {
            long draft = designs.open(versions().get(0), "入户核实");
            int revision = designs.write(draft, renamed(designs.model(draft), REDESIGNED), 0);
            publishing.ask(draft, revision, "县里要求入户核实");
        });
        user().runAs(
                        person(Roles.COUNTY_LEADER).id(),
                        () -> publishing.publish(designs.standing().get(0).id()));
    }

    private String declared() {
        TestHouseholds given = new TestHouseholds(bean(Households.class), bean(Staff.class), user());
        long household = given.registered(bean(Areas.class).group(VILLAGE, "一社").code(), "农布");
        long cadre = person(Roles.ASSIGNED_CADRE).id();
        user().runAs(person(Roles.TOWNSHIP_CLERK).id(), () -> bean(CadreAssignments.class)
                .assignAll(Map.of(household, cadre)));
        NewLine line = NewLine.sale(
                "walnut", BigDecimal.TEN, "公斤", BigDecimal.valueOf(100), 1_000_00L, LocalDate.of(2018, 10, 10));
        long clerk = person(Roles.ENTRY_CLERK).id();
        NewDeclaration declaration = new NewDeclaration(2018, household, "代录", null, List.of(line));
        return user().runAs(clerk, () -> bean(DeclarationBooks.class)
                .createAll(List.of(declaration), clerk)
                .get(0));
    }

    /** The cadre passes cases on to the village. */
    private void passOn(List<String> cases) {
        for (WorkItem item : items(Roles.ASSIGNED_CADRE)) {
            if (!cases.contains(item.caseKey())) continue;
            DecideRequest passed = new DecideRequest(
                    item.id(),
                    item.revision(),
                    "approve",
                    "已认真核对情况",
                    null,
                    Map.of(),
                    UUID.randomUUID().toString());
            user().runAs(person(Roles.ASSIGNED_CADRE).id(), () -> bean(WorkItems.class)
                    .decide(passed));
        }
    }

    private List<WorkItem> items(String role) {
        WorkItemQuery all = new WorkItemQuery(null, null, null, false, null, WorkItemQuery.Sort.DUE, null, 50);
        return user().runAs(
                        person(role).id(), () -> bean(WorkItems.class).list(all).items());
    }

    private Waiting waiting(String number) {
        WorkItem item = items(Roles.VILLAGE_CADRE).stream()
                .filter(one -> one.caseKey().equals(number))
                .findFirst()
                .orElseThrow();
        int version = versions().stream()
                .filter(release -> release.definitionId().equals(item.processDefinitionId()))
                .findFirst()
                .orElseThrow()
                .version();
        return new Waiting(version, item.stepName());
    }

    private List<Offer> offers() {
        Designs designs = bean(Designs.class);
        return user().runAs(person(Roles.FLOW_DESIGNER).id(), () -> {
            List<Offer> offers = new ArrayList<>();
            for (Draft draft : designs.standing()) {
                if (!draft.offered()) continue;
                boolean later = designs.model(draft.id()).contains(LATER);
                offers.add(new Offer(draft.title(), draft.baseVersion(), later));
            }
            return offers;
        });
    }

    private List<Release> versions() {
        return user().runAs(person(Roles.COUNTY_LEADER).id(), () -> bean(Publishing.class)
                .versions(PROCESS));
    }

    /** Who has that role: hired at the first start, found again at the next. */
    private Person person(String role) {
        Staff staff = bean(Staff.class);
        return staff.byUsername(role).orElseGet(() -> {
            Person hired = staff.create(role, "扎西", null);
            staff.assign(hired.id(), role, CAST.get(role), LocalDate.of(2018, 1, 1), null);
            return hired;
        });
    }

    private CurrentUser user() {
        return bean(CurrentUser.class);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
