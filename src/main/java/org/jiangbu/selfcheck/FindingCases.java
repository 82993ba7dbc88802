package org.jiangbu.selfcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.Term;
import org.jiangbu.workflow.Terms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes the cases of findings; called by the delegates. */
@Service
@Transactional
class FindingCases {
    static final String PROCESS = Findings.PROCESS;

    /** Fact: the end of the day by which a finding is to be put right. */
    private static final String DUE = "findingDue";

    private static final String FINDINGS_CLOSED = "township-self-check.findings-closed";

    /** Workdays in which a finding is put right unless another day was promised. */
    static final int WORKDAYS = 20;

    private final FindingBook findings;
    private final CheckBook checks;
    private final Sheets sheets;
    private final Cases cases;
    private final Terms terms;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    FindingCases(
            FindingBook findings,
            CheckBook checks,
            Sheets sheets,
            Cases cases,
            Terms terms,
            WorkdayCalendar calendar,
            Clock clock) {
        this.findings = findings;
        this.checks = checks;
        this.sheets = sheets;
        this.cases = cases;
        this.terms = terms;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Opens one for every problem of a check that the county accepts; returns how many. */
    int open(String checkKey) {
        checks.accept(checkKey);
        SelfCheck check = checks.find(checkKey).orElseThrow();
        LocalDate due = calendar.plusWorkdays(LocalDate.now(clock), WORKDAYS);
        List<FindingBook.Opened> opened = new ArrayList<>();
        for (Sheet.Line line : sheets.of(check, false).lines()) {
            Answer answer = line.answer();
            if (answer == null || !answer.verdict().isProblem()) continue;
            opened.add(new FindingBook.Opened(
                    "%s-%02d".formatted(checkKey, line.item().position()),
                    checkKey,
                    line.item().id(),
                    check.areaCode(),
                    answer.problem(),
                    answer.measure(),
                    Objects.requireNonNullElse(answer.ownerId(), answer.answeredBy()),
                    Objects.requireNonNullElse(answer.completeBy(), due)));
        }
        findings.add(opened);
        if (!opened.isEmpty()) {
            cases.start(
                    PROCESS,
                    opened.stream()
                            .map(one -> new CaseStart(one.caseKey(), one.areaCode(), Map.of()))
                            .toList());
        }
        return opened.size();
    }

    Map<String, Object> term(String caseKey) {
        LocalDate due = findings.find(caseKey).orElseThrow().dueOn();
        terms.keep(DUE, Map.of(caseKey, Term.until(due)));
        return Map.of(DUE, terms.endOf(due));
    }

    /** With the last finding of a check the check goes on. */
    void closed(Collection<String> caseKeys) {
        findings.all(caseKeys).stream()
                .map(Finding::checkKey)
                .distinct()
                .filter(check -> findings.ofCheck(check).stream().allMatch(Finding::closed)
                        && cases.waitsFor(FINDINGS_CLOSED, check))
                .forEach(check -> cases.message(FINDINGS_CLOSED, List.of(check), Map.of()));
    }

    void closeCheck(String checkKey) {
        checks.close(checkKey);
    }
}
