package org.jiangbu.oversight;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Deadlines;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The autumn of a county as it might go, played through the services on a clock of its own: households declare from September
 * to 9 November, everybody decides what the day allows, notices hang for their seven days, some declarations are returned
 * or refused. On average a larger township has more people, but not as many more: it is the slower one.
 */
final class SeasonOfCounty {
    static final int YEAR = 2018;
    static final LocalDate BEGIN = LocalDate.of(YEAR, 9, 3);
    static final LocalDate LAST_DECLARED = LocalDate.of(YEAR, 11, 9);

    /** Households of the register by township (DOMAIN.md I); they sum up to 3,400. */
    static final Map<String, Integer> WEIGHTS = new TreeMap<>(Map.of(
            "533422101",
            190,
            "533422102",
            390,
            "533422201",
            355,
            "533422202",
            400,
            "533422203",
            505,
            "533422204",
            615,
            "533422205",
            565,
            "533422206",
            380));

    /** Share of the register that declares. */
    private static final double DECLARING = 0.97;

    private final DeclarationBooks books;
    private final Deadlines deadlines;
    private final WorkdayCalendar calendar;
    private final AppClock clock;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Random random;
    private final StaffOfCounty staff;
    private final Map<String, List<Long>> toDeclare = new TreeMap<>();
    private final Map<String, LocalDate> finished = new TreeMap<>();

    /** @param share of the households of {@link #WEIGHTS}, which takes as much less time */
    SeasonOfCounty(ApplicationContext application, double share, long seed) {
        books = application.getBean(DeclarationBooks.class);
        deadlines = application.getBean(Deadlines.class);
        calendar = application.getBean(WorkdayCalendar.class);
        clock = application.getBean(AppClock.class);
        user = application.getBean(CurrentUser.class);
        jdbc = application.getBean(JdbcClient.class);
        random = new Random(seed);
        staff = new StaffOfCounty(application, random);
        WEIGHTS.forEach((township, weight) -> {
            int households = (int) Math.round(weight * share);
            staff.hire(township, households);
            List<Long> registered = staff.register(township, households);
            toDeclare.put(township, new ArrayList<>(registered.subList(0, (int) (households * DECLARING))));
        });
    }

    StaffOfCounty staff() {
        return staff;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Moves the clock on; what is due by then fires. */
    void at(LocalDate day, String time) {
        deadlines.runDueAfter(() -> clock.advanceTo(
                day.atTime(LocalTime.parse(time)).atZone(AppClock.ZONE).toInstant()));
    }

    /** Declarations come in the morning, people work in an order of the day's own until the evening. */
    void day(LocalDate day) {
        at(day, "08:30");
        if (calendar.isWorkday(day)) {
            WEIGHTS.keySet().forEach(this::declare);
            at(day, "10:00");
            staff.work(1);
            at(day, "15:00");
            staff.work(2);
        } else if (random.nextInt(8) == 0) {
            at(day, "11:00");
            staff.work(0);
        }
        at(day, "18:00");
        WEIGHTS.keySet().stream().filter(this::isDone).forEach(township -> finished.putIfAbsent(township, day));
    }

    /** Those who have not declared yet do so evenly until the last day, on some days more, on some less. */
    private void declare(String township) {
        List<Long> waiting = toDeclare.get(township);
        int left = Math.max(calendar.workdaysBetween(today(), LAST_DECLARED) + 1, 1);
        int coming = left == 1
                ? waiting.size()
                : Math.min(waiting.size(), (int)
                        (waiting.size() / (double) left * 2 * random.nextDouble() + random.nextDouble()));
        List<Long> come = waiting.subList(0, coming);
        long clerk = staff.holder(Roles.ENTRY_CLERK, township);
        user.runAs(
                clerk,
                () -> books.createAll(come.stream().map(this::declaration).toList(), clerk));
        come.clear();
    }

    private NewDeclaration declaration(long household) {
        long amount = 50_000 + random.nextInt(1_500_000);
        NewLine line = NewLine.sale(
                "walnut",
                java.math.BigDecimal.TEN,
                "公斤",
                java.math.BigDecimal.valueOf(amount, 3),
                amount,
                BEGIN.minusDays(10));
        return new NewDeclaration(YEAR, household, "代录", null, List.of(line));
    }

    /** Whether everything declared is verified, refused or lapsed, and nobody is still to declare. */
    private boolean isDone(String township) {
        return toDeclare.get(township).isEmpty()
                && jdbc.sql(
                                """
                                select not exists (select from declaration where area_code like :place || '%'
                                                   and status in ('SUBMITTED', 'RETURNED'))
                                """)
                        .param("place", township)
                        .query(Boolean.class)
                        .single();
    }

    /** The day on which the last declaration of each township was decided, of those that are so far. */
    Map<String, LocalDate> finished() {
        return new HashMap<>(finished);
    }
}
