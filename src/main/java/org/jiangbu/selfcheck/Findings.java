package org.jiangbu.selfcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 问题台账: the findings of the person's areas. */
@Service
@Transactional(readOnly = true)
public class Findings {
    /** The process of a finding. */
    public static final String PROCESS = "self-check-finding";

    private final FindingBook book;
    private final CurrentUser user;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    Findings(FindingBook book, CurrentUser user, WorkdayCalendar calendar, Clock clock) {
        this.book = book;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Open ones first, the nearest due day on top. */
    public List<Finding> list(int programmeYear) {
        return readable(book.ofYear(programmeYear));
    }

    /** What townships have handed in and the county has not accepted yet, by place and item. */
    public List<ReportedProblem> reported(int programmeYear) {
        List<String> scopes = user.scopesIn(SelfChecks.PROCESSES, Roles.supervising());
        return book.reported(programmeYear).stream()
                .filter(problem -> scopes.stream().anyMatch(problem.areaCode()::startsWith))
                .map(problem -> reads(problem.areaCode()) ? problem : problem.masked())
                .toList();
    }

    /** How many there are and how far they have come, in the person's areas. */
    public FindingCounts counts(int programmeYear) {
        return FindingCounts.of(list(programmeYear), reported(programmeYear).size());
    }

    /** Those of one check, for who has been found to read it. */
    List<Finding> ofCheck(SelfCheck check) {
        return book.ofCheck(check.caseKey()).stream().map(this::seen).toList();
    }

    public Finding view(String caseKey) {
        return readable(book.all(List.of(caseKey))).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("selfcheck.unknown", caseKey));
    }

    /** Workdays by which a finding is late: up to the day on which it was said to be put right, else up to today. */
    @ForEverybody("the calendar is no secret")
    public int workdaysLate(Finding finding) {
        LocalDate until = finding.doneAt() == null
                ? LocalDate.now(clock)
                : finding.doneAt().atZone(AppClock.ZONE).toLocalDate();
        return Math.max(0, calendar.workdaysBetween(finding.dueOn(), until));
    }

    private List<Finding> readable(List<Finding> found) {
        List<String> scopes = user.scopesIn(SelfChecks.PROCESSES, Roles.supervising());
        return found.stream()
                .filter(finding -> scopes.stream().anyMatch(finding.areaCode()::startsWith))
                .map(this::seen)
                .toList();
    }

    /** Without the numbers of persons for who reads no households there. */
    private Finding seen(Finding finding) {
        return reads(finding.areaCode()) ? finding : finding.masked();
    }

    private boolean reads(String areaCode) {
        return user.scopes().stream().anyMatch(areaCode::startsWith);
    }
}
