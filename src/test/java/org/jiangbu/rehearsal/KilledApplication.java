package org.jiangbu.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jiangbu.Jiangbu;
import org.jiangbu.base.Money;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application in a process of its own, for {@link CrashTest}: goes on with what was interrupted, then begins the part
 * of the season that its argument names, and says on its output when it is in the middle of it.
 */
final class KilledApplication {
    static final String IN_THE_MIDDLE = "IN THE MIDDLE";
    static final String LEFT_OVER = "LEFT OVER ";
    static final int YEAR = 2018;

    private final ConfigurableApplicationContext context;
    private final PrintStream out;

    private KilledApplication(ConfigurableApplicationContext context, PrintStream out) {
        this.context = context;
        this.out = out;
    }

    /** Data folder, registers folder, part, report file. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        ConfigurableApplicationContext context = SpringApplication.run(
                Jiangbu.class,
                "--server.port=-1",
                "--jiangbu.data=" + arguments[0],
                "--jiangbu.clock.movable=true",
                "--jiangbu.clock.start=2019-01-02T09:00",
                "--jiangbu.background.worker=true",
                "--camunda.bpm.job-execution.enabled=false",
                "--vaadin.productionMode=true",
                "--vaadin.frontend.hotdeploy=false",
                "--logging.level.root=warn");
        KilledApplication application = new KilledApplication(context, out);
        out.println(LEFT_OVER + application.leftOver());
        application.play(arguments[2], Path.of(arguments[1]), Path.of(arguments[3]));
        context.close();
    }

    private void play(String part, Path registers, Path report) throws IOException {
        Cast.Ensemble ensemble = part.equals("import") ? bean(Cast.class).hire() : rehired();
        // what a killed process left behind is taken up by the workers when its lease has ended
        until("select not exists (select from background_run where status in ('QUEUED', 'RUNNING'))");
        switch (part) {
            case "import" -> {
                as(ensemble.first(Roles.COUNTY_FINANCE), () -> {
                    bean(FundDesk.class).receive(YEAR, Money.parse("8649000.00"));
                    return 0;
                });
                watch("intake");
                bean(RegisterLoad.class)
                        .load(registers, YEAR, ensemble.entryClerk().id());
            }
            case "decide" -> {
                watch("decide");
                bean(Players.class).playAll(ensemble.players(), item -> true);
            }
            case "pay" -> bean(Season.class).play(YEAR, ensemble, () -> out.println(IN_THE_MIDDLE));
            default -> {
                Set<String> refusals = bean(Season.class).play(YEAR, ensemble, () -> {});
                bean(Reporter.class)
                        .report(YEAR, new RegisterLoad.Loaded(0, List.of()), Money.ZERO, Map.of())
                        .write(report);
                out.println("FINISHED " + refusals);
            }
        }
    }

    /** What a killed process left undone: rows of its runs, and lines of its payment batches. */
    private long leftOver() {
        return bean(JdbcClient.class)
                .sql(
                        """
                        select (select count(*) from background_item i join background_run r on r.id = i.run_id
                                where i.status = 'OPEN' and r.status in ('QUEUED', 'RUNNING'))
                             + (select count(*) from payment_line where status = 'OPEN')
                        """)
                .query(Long.class)
                .single();
    }

    /** Says so once work of that kind is partly done. */
    private void watch(String kind) {
        Thread watcher = new Thread(() -> {
            until(
                    """
                    select exists (select from background_run where kind = '%1$s' and done > 0)
                       and exists (select from background_run where kind = '%1$s' and status in ('QUEUED', 'RUNNING'))"""
                            .formatted(kind));
            out.println(IN_THE_MIDDLE);
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Asks the database again and again, with a breath between. */
    private void until(String question) {
        while (!bean(JdbcClient.class).sql(question).query(Boolean.class).single()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private Cast.Ensemble rehired() {
        Staff staff = bean(Staff.class);
        Map<String, List<Person>> byRole = new LinkedHashMap<>();
        Person clerk = staff.byUsername("rehearsal-clerk").orElseThrow();
        for (Person person : staff.all()) {
            if (person.username().startsWith("rehearsal-") && person.id() != clerk.id()) {
                staff.assignmentsOf(person.id())
                        .forEach(assignment -> byRole.computeIfAbsent(assignment.role(), role -> new ArrayList<>())
                                .add(person));
            }
        }
        return new Cast.Ensemble(byRole, clerk);
    }

    private void as(long person, IntSupplier action) {
        bean(CurrentUser.class).runAs(person, action::getAsInt);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
