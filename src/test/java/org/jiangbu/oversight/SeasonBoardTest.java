package org.jiangbu.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Money;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.region.Area;
import org.jiangbu.region.Areas;
import org.jiangbu.rehearsal.Bank;
import org.jiangbu.rehearsal.FundDesk;
import org.jiangbu.rehearsal.Gathering;
import org.jiangbu.rehearsal.Players;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.flow.CaseFlows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The tower through the autumn of 2018 (R20, R21), on a clock and a database of its own: at any moment its numbers are those
 * of a plain count and of the inboxes.
 *
 * <p>A tenth of the 3,400 households is enough for that. {@code -Dseason.share=1} plays all of them, which takes minutes, and
 * then holds the forecast of the evening of 15 November against the days on which the townships really finish: within three
 * workdays for at least seven of the eight. {@code -Dseason.seed=2} plays another season,
 * {@code -Dseason.keep=FILE} keeps what was counted that evening for {@link KeptSeason}.
 */
@TestPropertySource(properties = "jiangbu.clock.start=2018-09-03T07:00")
@DirtiesContext
class SeasonBoardTest extends IntegrationTest {
    private static final String COUNTY = "533422";
    private static final String TOWNSHIP = "533422204";
    private static final LocalDate FORETOLD = LocalDate.of(2018, 11, 15);
    private static final String BENEATH_COUNTY = "i.role in ('assigned-cadre', 'village-cadre', 'stationed-team',"
            + " 'entry-clerk', 'township-clerk', 'township-leader', 'township-finance')";
    private static final String BENEATH_LEADER = "i.role in ('assigned-cadre', 'village-cadre', 'stationed-team',"
            + " 'entry-clerk', 'township-clerk', 'township-finance')"
            + " and i.area_code like '" + TOWNSHIP + "%'";

    /** When the numbers are looked at: after a morning's coming in, on evenings, on a weekend, before and after the due day. */
    private static final Map<LocalDate, String> MOMENTS = new TreeMap<>(Map.ofEntries(
            Map.entry(LocalDate.of(2018, 9, 11), "18:30"),
            Map.entry(LocalDate.of(2018, 9, 28), "07:30"),
            Map.entry(LocalDate.of(2018, 10, 3), "12:00"),
            Map.entry(LocalDate.of(2018, 10, 17), "18:30"),
            Map.entry(LocalDate.of(2018, 11, 3), "09:00"),
            Map.entry(LocalDate.of(2018, 11, 9), "18:30"),
            Map.entry(FORETOLD, "18:30"),
            Map.entry(LocalDate.of(2018, 11, 26), "07:30"),
            Map.entry(LocalDate.of(2018, 11, 30), "23:59"),
            Map.entry(LocalDate.of(2018, 12, 1), "09:00"),
            Map.entry(LocalDate.of(2018, 12, 3), "18:30"),
            Map.entry(LocalDate.of(2018, 12, 7), "18:30"),
            Map.entry(LocalDate.of(2018, 12, 14), "18:30")));

    private static final LocalDate PAID = LocalDate.of(2018, 12, 5);
    private static final LocalDate LAST = LocalDate.of(2019, 2, 1);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Outlooks outlooks;

    @Autowired
    private CaseFlows flows;

    @Autowired
    private WorkdayCalendar calendar;

    @Autowired
    private CurrentUser user;

    @Autowired
    private AppClock clock;

    @Autowired
    private JdbcClient jdbc;

    private SeasonOfCounty season;
    private StaffOfCounty staff;
    private Map<String, LocalDate> foretold = Map.of();
    private KeptSeason counted;
    private int looked;

    @Test
    void throughTheSeasonTheBoardSaysWhatIsAndForetellsWhatWillBe() {
        double share = Double.parseDouble(System.getProperty("season.share", "0.1"));
        season = new SeasonOfCounty(application, share, Long.getLong("season.seed", 1));
        staff = season.staff();
        ChecksOfCounty checks = new ChecksOfCounty(application, staff);
        LocalDate day = SeasonOfCounty.BEGIN;
        for (;
                day.isBefore(LAST) && !(season.finished().size() == 8 && looked == MOMENTS.size());
                day = day.plusDays(1)) {
            boolean early = MOMENTS.getOrDefault(day, "24").compareTo("08:30") < 0;
            if (early) look(day);
            season.day(day);
            checks.day(day);
            if (day.equals(PAID)) pay();
            if (!early && MOMENTS.containsKey(day)) look(day);
            if (day.equals(FORETOLD)) {
                foretold = foretell();
                counted = counted();
            }
        }
        assertThat(looked).isEqualTo(MOMENTS.size());
        assertThat(foretold).hasSize(8);
        if (share == 1) cameTrue();
    }

    private void look(LocalDate day) {
        LocalTime moment = LocalTime.parse(MOMENTS.get(day));
        if (LocalTime.now(clock).isBefore(moment)) season.at(day, moment.toString());
        looked++;
        long reviewer = staff.holder(Roles.COUNTY_REVIEWER, COUNTY);
        long leader = staff.holder(Roles.TOWNSHIP_LEADER, TOWNSHIP);
        BoardProof proof = new BoardProof(application);
        user.runAs(reviewer, () -> proof.of(plain(BENEATH_COUNTY), COUNTY, 8, true));
        user.runAs(leader, () -> proof.of(plain(BENEATH_LEADER), TOWNSHIP, 1, true));
        user.runAs(staff.holder(Roles.HEADQUARTERS, COUNTY), () -> proof.of(plain("true"), COUNTY, 8, false));
    }

    private PlainCount plain(String counted) {
        return new PlainCount(jdbc, season.today(), counted);
    }

    /** Two townships have their registers approved and are paid. */
    private void pay() {
        staff.holder(Roles.COUNTY_LEADER, COUNTY);
        long finance = staff.holder(Roles.COUNTY_FINANCE, COUNTY);
        staff.second(Roles.COUNTY_FINANCE, COUNTY);
        user.runAs(finance, () -> application.getBean(FundDesk.class).receive(2018, Money.parse("8649000.00")));
        List<Area> townships = List.of("533422101", "533422201").stream()
                .map(application.getBean(Areas.class)::require)
                .toList();
        assertThat(application.getBean(Gathering.class).gatherAll(2018, townships))
                .isEqualTo(2);
        Players players = application.getBean(Players.class);
        Set<String> paying = Set.of("township-register", "payment-batch");
        while (players.playAll(staff.all(), item -> paying.contains(item.processId()))
                        .decided()
                > 0) {
            user.runAs(finance, application.getBean(Bank.class)::answerAll);
        }
    }

    private Map<String, LocalDate> foretell() {
        Map<String, LocalDate> days = new TreeMap<>();
        user.runAs(staff.holder(Roles.HEADQUARTERS, COUNTY), () -> outlooks.of(SeasonOfCounty.YEAR)
                .forEach((township, outlook) ->
                        days.put(township, outlook.forecast().finished())));
        return days;
    }

    /** What {@link Outlooks} starts from, for {@link KeptSeason}. */
    private KeptSeason counted() {
        return user.runAs(staff.holder(Roles.HEADQUARTERS, COUNTY), () -> {
            LocalDateTime now = LocalDateTime.now(clock);
            return new KeptSeason(
                    now,
                    flows.of(Declarations.PROCESS, calendar.plusWorkdays(now.toLocalDate(), -Prospects.WINDOW)),
                    outlooks.households(SeasonOfCounty.YEAR, List.copyOf(SeasonOfCounty.WEIGHTS.keySet())),
                    Map.of());
        });
    }

    private void cameTrue() {
        Map<String, LocalDate> finished = season.finished();
        String kept = System.getProperty("season.keep");
        if (kept != null) {
            new KeptSeason(counted.now(), counted.flows(), counted.households(), finished).keepAt(Path.of(kept));
        }
        Map<String, Integer> errors = new TreeMap<>();
        foretold.forEach((township, day) -> {
            int error = calendar.workdaysBetween(finished.getOrDefault(township, LAST), day);
            errors.put(township, error);
            System.out.printf("%s foretold %s, finished %s: %+d%n", township, day, finished.get(township), error);
        });
        assertThat(errors.values().stream().filter(error -> Math.abs(error) <= 3))
                .as("%s", errors)
                .hasSizeGreaterThanOrEqualTo(7);
    }
}
