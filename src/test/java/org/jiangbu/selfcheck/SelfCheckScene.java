package org.jiangbu.selfcheck;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jiangbu.IntegrationTest;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign of a year of its own, and the people who bring it to its end. */
abstract class SelfCheckScene extends IntegrationTest {
    static final String COUNTY = "533422";
    static final String TOWNSHIP = "533422206";

    private static final AtomicInteger YEARS = new AtomicInteger(2040);

    @Autowired
    Campaigns campaigns;

    @Autowired
    SelfChecks selfChecks;

    @Autowired
    Findings findings;

    @Autowired
    VillageParts villages;

    @Autowired
    CheckFiles files;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    @Autowired
    Households households;

    @Autowired
    WorkItems items;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    TestHouseholds given;
    final Map<String, Person> people = new HashMap<>();
    int year;
    String check = "";

    @BeforeEach
    void thoseWhoTakePart() {
        year = YEARS.incrementAndGet();
        check = "ZC-%d-%s".formatted(year, TOWNSHIP);
        given = new TestHouseholds(households, staff, user);
        for (String role : List.of(Roles.TOWNSHIP_CLERK, Roles.TOWNSHIP_LEADER)) {
            people.put(role, given.person(role, TOWNSHIP));
        }
        for (String role : List.of(Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.HEADQUARTERS)) {
            people.put(role, given.person(role, COUNTY));
        }
    }

    void as(String role, Runnable work) {
        user.runAs(people.get(role).id(), work);
    }

    CampaignDraft draft(boolean byVillages) {
        return new CampaignDraft(
                "自检自查",
                LocalDate.of(year, 11, 30),
                byVillages,
                List.of(
                        new CampaignDraft.Line("应申报农户全部申报", "全部申报", "名单", "declared"),
                        new CampaignDraft.Line("档案归集", "一户一档", "档案目录", null)),
                List.of(new Campaign.Lead(0, 7), new Campaign.Lead(150, 15)));
    }

    void issue(boolean byVillages) {
        as(Roles.COUNTY_REVIEWER, () -> {
            campaigns.create(year, draft(byVillages));
            campaigns.issue(year, 0);
        });
    }

    Sheet sheet(String role) {
        return user.runAs(people.get(role).id(), () -> selfChecks.sheet(check));
    }

    /** Answers every item alike. */
    void answer(String role, String key, Verdict verdict) {
        as(role, () -> selfChecks.sheet(key).lines().forEach(line -> {
            Answer before = line.answer();
            selfChecks.answer(
                    key,
                    line.item().id(),
                    new Answer.Entry(
                            verdict,
                            "已逐户核对",
                            "两户档案缺收据",
                            "一周内补齐收据",
                            selfChecks.owners(key).keySet().iterator().next(),
                            selfChecks.usualTerm()),
                    before == null ? -1 : before.revision());
        }));
    }

    void decide(String role, String key, String outcome, Map<String, Object> data) {
        as(role, () -> {
            WorkItem item = open(key);
            items.decide(new DecideRequest(
                    item.id(),
                    item.revision(),
                    outcome,
                    "已认真核对情况",
                    null,
                    data,
                    UUID.randomUUID().toString()));
        });
    }

    /** The open item of a case as the current person finds it. */
    WorkItem open(String key) {
        return items
                .list(new WorkItemQuery(null, null, null, false, key, WorkItemQuery.Sort.DUE, null, 50))
                .items()
                .stream()
                .filter(item -> item.caseKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    void handIn(Verdict verdict) {
        answer(Roles.TOWNSHIP_CLERK, check, verdict);
        decide(Roles.TOWNSHIP_CLERK, check, "submit", Map.of());
        decide(Roles.TOWNSHIP_LEADER, check, "sign", Map.of("read", true));
    }

    /** The keys of the villages' parts of the check. */
    List<String> parts() {
        return user.runAs(
                people.get(Roles.TOWNSHIP_CLERK).id(),
                () -> selfChecks.partsOf(check).stream().map(SelfCheck::caseKey).toList());
    }

    /** A village hands its part in. */
    void fillIn(String part) {
        people.put(Roles.VILLAGE_CADRE, given.person(Roles.VILLAGE_CADRE, part.substring(part.lastIndexOf('-') + 1)));
        answer(Roles.VILLAGE_CADRE, part, Verdict.MET);
        decide(Roles.VILLAGE_CADRE, part, "submit", Map.of());
    }

    /** Fires the case's timer of that boundary event. */
    void fire(String event) {
        String instance = jdbc.sql("select instance_id from workflow_case where case_key = ?")
                .param(check)
                .query(String.class)
                .single();
        List<Job> jobs = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .list();
        jobs.forEach(job -> management.executeJob(job.getId()));
        if (jobs.isEmpty()) throw new AssertionError("no timer " + event + " among " + Arrays.toString(jobs.toArray()));
    }
}
