package org.jiangbu.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.declaration.SeasonProgress;
import org.jiangbu.declaration.TownshipDeclarations;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.fund.Funds;
import org.jiangbu.policy.Programmes;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.selfcheck.AreaFigures;
import org.jiangbu.selfcheck.Campaign;
import org.jiangbu.selfcheck.Campaigns;
import org.jiangbu.selfcheck.Finding;
import org.jiangbu.selfcheck.Findings;
import org.jiangbu.selfcheck.ReportedProblem;
import org.jiangbu.selfcheck.SelfCheck;
import org.jiangbu.selfcheck.SelfChecks;
import org.jiangbu.tasklist.TaskLists;
import org.springframework.stereotype.Component;

/** Reads what a year's report says, by the same services as the boards, with the rights of whoever asks. */
@Component
class FactReader {
    private final SeasonProgress declarations;
    private final Batches batches;
    private final Funds funds;
    private final Campaigns campaigns;
    private final SelfChecks checks;
    private final Findings findings;
    private final AreaFigures figures;
    private final TaskLists tasks;
    private final Programmes programmes;
    private final Areas areas;
    private final Clock clock;

    FactReader(
            SeasonProgress declarations,
            Batches batches,
            Funds funds,
            Campaigns campaigns,
            SelfChecks checks,
            Findings findings,
            AreaFigures figures,
            TaskLists tasks,
            Programmes programmes,
            Areas areas,
            Clock clock) {
        this.declarations = declarations;
        this.batches = batches;
        this.funds = funds;
        this.campaigns = campaigns;
        this.checks = checks;
        this.findings = findings;
        this.figures = figures;
        this.tasks = tasks;
        this.programmes = programmes;
        this.areas = areas;
        this.clock = clock;
    }

    ReportFacts read(int year, String county) {
        List<SelfCheck> checked = checks.ofTownships(year);
        return new ReportFacts(
                year,
                areas.require(county).name(),
                clock.instant(),
                programmes.programme(year),
                programmes.policy(year),
                programmes.catalogue(year),
                townships(year, county, checked),
                funds.balances().stream()
                        .filter(fund -> fund.uses().stream().anyMatch(use -> use.startsWith(year + " ")))
                        .toList(),
                tasks.find(year).orElse(null),
                problems(year, checked),
                campaigns
                        .find(year)
                        .filter(Campaign::issued)
                        .map(Campaign::dueOn)
                        .orElse(null));
    }

    private List<TownshipFacts> townships(int year, String county, List<SelfCheck> checked) {
        List<Area> townships = areas.all(AreaLevel.TOWNSHIP, LocalDate.now(clock)).stream()
                .filter(area -> area.code().startsWith(county))
                .toList();
        Map<String, TownshipDeclarations> declared = declarations.byTownship(year).stream()
                .collect(Collectors.toMap(TownshipDeclarations::townshipCode, Function.identity()));
        Map<String, Long> paid = batches.paidByTownship(year);
        Map<String, SelfCheck> check =
                checked.stream().collect(Collectors.toMap(SelfCheck::areaCode, Function.identity()));
        Map<String, Map<String, Long>> measured =
                figures.of(year, townships.stream().map(Area::code).toList());
        return townships.stream()
                .map(area -> new TownshipFacts(
                        area.name(),
                        Objects.requireNonNull(measured.get(area.code())).getOrDefault(SelfChecks.HOUSEHOLDS, 0L),
                        declared.getOrDefault(area.code(), new TownshipDeclarations(area.code(), 0, 0, 0, 0, 0, 0)),
                        paid.getOrDefault(area.code(), 0L),
                        check.get(area.code())))
                .toList();
    }

    /** Findings, and what townships have handed in that the county has not accepted yet. */
    private List<Problem> problems(int year, List<SelfCheck> checked) {
        Map<String, SelfCheck> checks =
                checked.stream().collect(Collectors.toMap(SelfCheck::caseKey, Function.identity()));
        return Stream.concat(
                        findings.list(year).stream().map(this::problem),
                        findings.reported(year).stream()
                                .map(one -> problem(one, Objects.requireNonNull(checks.get(one.checkKey())))))
                .toList();
    }

    private Problem problem(ReportedProblem reported, SelfCheck check) {
        return new Problem(
                township(reported.areaCode()),
                reported.subject(),
                reported.problem(),
                reported.measure(),
                reported.completeBy(),
                "selfcheck.state." + check.standing(),
                Problem.Stage.REVIEW);
    }

    private Problem problem(Finding finding) {
        String state = finding.closed() ? "CLOSED" : finding.doneAt() == null ? "OPEN" : "DONE";
        return new Problem(
                township(finding.areaCode()),
                finding.subject(),
                finding.problem(),
                finding.measure(),
                finding.dueOn(),
                "selfcheck.finding." + state,
                finding.closed() ? Problem.Stage.CLOSED : Problem.Stage.MENDING);
    }

    private String township(String areaCode) {
        return areas.require(areaCode.substring(0, AreaLevel.TOWNSHIP.codeLength()))
                .name();
    }
}
