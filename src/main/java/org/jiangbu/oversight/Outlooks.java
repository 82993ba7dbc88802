package org.jiangbu.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.SeasonDay;
import org.jiangbu.declaration.SeasonDays;
import org.jiangbu.oversight.Prospects.Households;
import org.jiangbu.people.HouseholdCounts;
import org.jiangbu.policy.Programmes;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.Campaign;
import org.jiangbu.selfcheck.Campaigns;
import org.jiangbu.workflow.flow.CaseFlows;
import org.jiangbu.workflow.flow.TownshipFlow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When each township will have verified what its households declare, from the pace of its last thirty workdays, and what it
 * would take to be in time (R21). The day on which it should be done is that of the year's self-check, which counts what is
 * verified (R20).
 *
 * <p>How far it is off says {@link ForecastError}.
 *
 * <p>What waits beside the usual way, e.g. for a correction, comes back to the step that sent it there.
 */
@Service
@Transactional(readOnly = true)
public class Outlooks {
    private final CaseFlows flows;
    private final SeasonDays days;
    private final HouseholdCounts households;
    private final Programmes programmes;
    private final Campaigns campaigns;
    private final CurrentUser user;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    Outlooks(
            CaseFlows flows,
            SeasonDays days,
            HouseholdCounts households,
            Programmes programmes,
            Campaigns campaigns,
            CurrentUser user,
            WorkdayCalendar calendar,
            Clock clock) {
        this.flows = flows;
        this.days = days;
        this.households = households;
        this.programmes = programmes;
        this.campaigns = campaigns;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The day by which all should be verified: that of the year's self-check, else 30 November (R20). */
    public LocalDate due(int programmeYear) {
        user.requireRole(Roles.supervising());
        return campaigns
                .find(programmeYear)
                .filter(Campaign::issued)
                .map(Campaign::dueOn)
                .orElse(LocalDate.of(programmeYear, Month.NOVEMBER, 30));
    }

    /** By township, of all in the person's areas. */
    public Map<String, Outlook> of(int programmeYear) {
        LocalDate due = due(programmeYear);
        LocalDate last = programmes.programme(programmeYear).window().to();
        Prospects prospects = new Prospects(calendar, LocalDateTime.now(clock), due, last);
        List<TownshipFlow> found = flows.of(Declarations.PROCESS, prospects.first());
        return prospects.of(
                found,
                households(
                        programmeYear,
                        found.stream().map(TownshipFlow::townshipCode).toList()));
    }

    /** What was counted of the households of these townships, as far as the person may see them. */
    Map<String, Households> households(int programmeYear, List<String> townships) {
        Map<String, List<SeasonDay>> declared =
                days.of(programmeYear).stream().collect(Collectors.groupingBy(SeasonDay::townshipCode));
        Map<String, Long> registered = households.of(programmeYear, townships);
        return townships.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> new Households(
                                registered.getOrDefault(code, 0L), declared.getOrDefault(code, List.of()))));
    }
}
