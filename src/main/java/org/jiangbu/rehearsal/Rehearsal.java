package org.jiangbu.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Money;
import org.jiangbu.policy.AwardRules;
import org.jiangbu.policy.CapScope;
import org.jiangbu.policy.Policy;
import org.jiangbu.policy.Programmes;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One rehearsal from the empty database to the report. */
@Component
class Rehearsal {
    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

    private final Cast cast;
    private final RegisterLoad registers;
    private final FundDesk funds;
    private final Season season;
    private final Programmes programmes;
    private final Reporter reporter;
    private final CurrentUser user;

    Rehearsal(
            Cast cast,
            RegisterLoad registers,
            FundDesk funds,
            Season season,
            Programmes programmes,
            Reporter reporter,
            CurrentUser user) {
        this.cast = cast;
        this.registers = registers;
        this.funds = funds;
        this.season = season;
        this.programmes = programmes;
        this.reporter = reporter;
        this.user = user;
    }

    /** Refuses a year that has no programme before anything is played. */
    void requireProgramme(int year) {
        programmes.policy(year);
    }

    RehearsalReport run(RehearsalOptions options, Stopwatch watch) {
        int year = options.programmeYear();
        Cast.Ensemble ensemble = cast.hire();
        CapScope scope = options.capScope();
        if (scope != null) {
            user.runAs(ensemble.first(Roles.COUNTY_LEADER), () -> changeScope(year, scope));
        }
        user.runAs(ensemble.first(Roles.COUNTY_FINANCE), () -> {
            funds.receive(year, options.arrival());
            return true;
        });
        watch.lap("start");
        RegisterLoad.Loaded loaded =
                registers.load(options.registers(), year, ensemble.entryClerk().id());
        watch.lap("import");
        Set<String> refusals = season.play(year, ensemble, () -> watch.lap("chain"));
        watch.lap("pay");
        Money missing = user.runAs(ensemble.first(Roles.COUNTY_FINANCE), () -> funds.missing(year));
        RehearsalReport report = reporter.report(year, loaded, missing, watch.laps());
        complain(report, options.arrival(), missing, refusals);
        return report;
    }

    /** Says in words what is wrong, each thing for itself. */
    static void complain(RehearsalReport report, Money arrival, Money missing, Set<String> refusals) {
        if (!report.unreadable().isEmpty()) {
            log.error(
                    "{} of the registers could not be read and were not played: {}. Save them as .xlsx and rehearse again",
                    report.unreadable().size(),
                    String.join(", ", report.unreadable()));
        }
        if (missing.isPositive()) {
            log.error(
                    "The money does not suffice: {} yuan arrived, {} yuan more are needed",
                    arrival.format(),
                    missing.format());
        }
        if (!report.settled()) {
            log.error(
                    "Not balanced: {} yuan awarded, {} yuan paid, {} open work items, {} violated invariants; refusals {}",
                    Money.ofFen(report.industryFen() + report.labourFen()).format(),
                    Money.ofFen(report.paidFen()).format(),
                    report.openWorkItems(),
                    report.invariantViolations(),
                    refusals);
        }
    }

    private Policy changeScope(int year, CapScope scope) {
        Policy policy = programmes.policy(year);
        AwardRules rules = policy.award();
        return programmes.changePolicy(
                policy,
                rules.withCapScope(scope, scope == CapScope.SEPARATE ? rules.householdCap() : null),
                policy.deadlines(),
                policy.safeguards(),
                "演练");
    }

    /** Seconds of the parts of a season, in the order they end, and of the whole. */
    static final class Stopwatch {
        private final long begin = System.nanoTime();
        private final Map<String, BigDecimal> laps = new LinkedHashMap<>();
        private long last = begin;

        /** Ends a part; a part that never began takes no time. */
        void lap(String part) {
            long now = System.nanoTime();
            laps.put(part, seconds(now - last));
            last = now;
        }

        Map<String, BigDecimal> laps() {
            Map<String, BigDecimal> all = new LinkedHashMap<>();
            for (String part : new String[] {"start", "import", "chain", "pay"}) {
                all.put(part, laps.getOrDefault(part, BigDecimal.ZERO));
            }
            all.put("total", seconds(System.nanoTime() - begin));
            return all;
        }

        private static BigDecimal seconds(long nanos) {
            return BigDecimal.valueOf(Duration.ofNanos(nanos).toMillis(), 3).setScale(2, RoundingMode.HALF_UP);
        }
    }
}
