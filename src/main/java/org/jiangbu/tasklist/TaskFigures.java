package org.jiangbu.tasklist;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.disbursement.fund.FundBalance;
import org.jiangbu.disbursement.fund.Funds;
import org.jiangbu.selfcheck.AreaFigures;
import org.jiangbu.selfcheck.Campaigns;
import org.jiangbu.selfcheck.Figure;
import org.jiangbu.selfcheck.Figure.Unit;
import org.jiangbu.selfcheck.FindingCounts;
import org.jiangbu.selfcheck.Findings;
import org.jiangbu.selfcheck.SelfCheck;
import org.jiangbu.selfcheck.SelfChecks;
import org.springframework.stereotype.Component;

/** The figures that a task can name: those of the self-checks, and how far checks, findings and funds are. */
@Component
class TaskFigures {
    /** What they are called is the message {@code tasklist.figure.<key>}. */
    private static final List<Figure> OWN = List.of(
            new Figure("checks-issued", Unit.COUNT),
            new Figure("checks-handed-in", Unit.COUNT),
            new Figure("findings", Unit.COUNT),
            new Figure("findings-closed", Unit.COUNT),
            new Figure("arrived-fen", Unit.FEN),
            new Figure("allocated-fen", Unit.FEN));

    private final Campaigns campaigns;
    private final AreaFigures areas;
    private final SelfChecks checks;
    private final Findings findings;
    private final Funds funds;

    TaskFigures(Campaigns campaigns, AreaFigures areas, SelfChecks checks, Findings findings, Funds funds) {
        this.campaigns = campaigns;
        this.areas = areas;
        this.checks = checks;
        this.findings = findings;
        this.funds = funds;
    }

    List<Figure> all() {
        return Stream.concat(campaigns.figures().stream(), OWN.stream()).toList();
    }

    Set<String> keys() {
        return all().stream().map(Figure::key).collect(Collectors.toSet());
    }

    /** The message by which a figure is called. */
    static String name(String key) {
        boolean own = OWN.stream().anyMatch(figure -> figure.key().equals(key));
        return (own ? "tasklist.figure." : "selfcheck.figure.") + key;
    }

    /** Every figure as a task counts it: money in yuan, shares in percent. */
    Map<String, BigDecimal> measure(int programmeYear, String county) {
        Map<String, Long> raw = new HashMap<>(areas.of(programmeYear, county));
        List<SelfCheck> townships = checks.ofTownships(programmeYear);
        raw.put("checks-issued", (long) townships.size());
        raw.put("checks-handed-in", count(townships.stream().filter(check -> check.submittedAt() != null)));
        FindingCounts counts = findings.counts(programmeYear);
        raw.put("findings", (long) counts.found());
        raw.put("findings-closed", (long) counts.closed());
        List<FundBalance> paying = funds.balances().stream()
                .filter(fund -> fund.uses().stream().anyMatch(use -> use.startsWith(programmeYear + " ")))
                .toList();
        raw.put(
                "arrived-fen",
                paying.stream().mapToLong(FundBalance::arrivedFen).sum());
        raw.put(
                "allocated-fen",
                paying.stream().mapToLong(FundBalance::allocatedFen).sum());
        return all().stream()
                .collect(Collectors.toMap(Figure::key, figure -> value(figure, raw.getOrDefault(figure.key(), 0L))));
    }

    private static long count(Stream<?> all) {
        return all.count();
    }

    private static BigDecimal value(Figure figure, long raw) {
        return switch (figure.unit()) {
            case COUNT -> BigDecimal.valueOf(raw);
            case FEN -> BigDecimal.valueOf(raw, 2);
            case PERMILLE -> BigDecimal.valueOf(raw, 1);
        };
    }
}
