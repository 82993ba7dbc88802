package org.jiangbu.oversight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.Answer;
import org.jiangbu.selfcheck.Campaigns;
import org.jiangbu.selfcheck.SelfChecks;
import org.jiangbu.selfcheck.Verdict;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.springframework.context.ApplicationContext;

/** The self-checks of the season: issued in October, handed in by some in time, by others late, by one never. */
final class ChecksOfCounty {
    static final LocalDate ISSUED = LocalDate.of(2018, 10, 15);

    private static final Map<LocalDate, List<String>> FILLED = Map.of(
            LocalDate.of(2018, 11, 22), List.of("533422101"),
            LocalDate.of(2018, 11, 29), List.of("533422201", "533422102"),
            LocalDate.of(2018, 11, 30), List.of("533422202"),
            LocalDate.of(2018, 12, 3), List.of("533422206"),
            LocalDate.of(2018, 12, 11), List.of("533422203", "533422205"));
    /** A leader lets it lie for some days. */
    private static final String UNSIGNED = "533422205";

    private static final Map<LocalDate, String> ACCEPTED =
            Map.of(LocalDate.of(2018, 12, 6), "533422101", LocalDate.of(2018, 12, 13), "533422206");

    private final Campaigns campaigns;
    private final SelfChecks checks;
    private final WorkItems items;
    private final CurrentUser user;
    private final StaffOfCounty staff;

    ChecksOfCounty(ApplicationContext application, StaffOfCounty staff) {
        this.campaigns = application.getBean(Campaigns.class);
        this.checks = application.getBean(SelfChecks.class);
        this.items = application.getBean(WorkItems.class);
        this.user = application.getBean(CurrentUser.class);
        this.staff = staff;
    }

    /** What happens on that day in the afternoon. */
    void day(LocalDate day) {
        long reviewer = staff.holder(Roles.COUNTY_REVIEWER, "533422");
        if (day.equals(ISSUED)) {
            user.runAs(reviewer, () -> {
                campaigns.create(SeasonOfCounty.YEAR, campaigns.template(SeasonOfCounty.YEAR));
                campaigns.issue(SeasonOfCounty.YEAR, 0);
            });
        }
        for (String township : FILLED.getOrDefault(day, List.of())) {
            long clerk = staff.holder(Roles.TOWNSHIP_CLERK, township);
            user.runAs(clerk, () -> fill(township));
            decide(clerk, township, "submit", Map.of());
            if (!township.equals(UNSIGNED)) {
                decide(staff.holder(Roles.TOWNSHIP_LEADER, township), township, "sign", Map.of("read", true));
            }
        }
        if (ACCEPTED.containsKey(day)) decide(reviewer, ACCEPTED.get(day), "accept", Map.of());
    }

    /** One item of the sixth township's check is a problem, so that a finding stays open. */
    private void fill(String township) {
        String key = key(township);
        long owner = checks.owners(key).keySet().iterator().next();
        checks.sheet(key).lines().forEach(line -> {
            boolean problem = township.equals("533422206") && line.item().position() == 3;
            checks.answer(
                    key,
                    line.item().id(),
                    problem
                            ? new Answer.Entry(Verdict.PARTLY, "已逐户核对", "两户档案缺收据", "一周内补齐收据", owner, checks.usualTerm())
                            : Answer.Entry.sound(Verdict.MET, "已逐户核对"),
                    -1);
        });
    }

    private void decide(long person, String township, String outcome, Map<String, Object> data) {
        user.runAs(person, () -> {
            WorkItem item = items.list(
                            new WorkItemQuery(null, null, null, false, key(township), WorkItemQuery.Sort.DUE, null, 50))
                    .items()
                    .get(0);
            items.decide(new DecideRequest(
                    item.id(),
                    item.revision(),
                    outcome,
                    "已认真核对情况",
                    null,
                    new HashMap<>(data),
                    UUID.randomUUID().toString()));
        });
    }

    private static String key(String township) {
        return "ZC-2018-" + township;
    }
}
