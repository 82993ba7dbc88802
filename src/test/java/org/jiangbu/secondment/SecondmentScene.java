package org.jiangbu.secondment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.AppClock;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.ProbeModel;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A village that needs help, somebody of another township who can give it, and who lends. */
abstract class SecondmentScene extends IntegrationTest {
    static final LocalDate START = LocalDate.of(2018, 1, 1);
    static final String PLACE = ProbeCases.VILLAGE;
    static final String TOWNSHIP = PLACE.substring(0, 9);
    static final String HOME = "533422206201";
    static final String ROLE = Roles.VILLAGE_CADRE;

    @Autowired
    Secondments secondments;

    @Autowired
    SecondmentEnds ends;

    @Autowired
    WorkItems items;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    CurrentUser user;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AppClock clock;

    Person lender;
    Person helper;
    Person local;

    @BeforeEach
    void deployAndStaff() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        lender = person(Roles.COUNTY_REVIEWER, "533422");
        helper = person(ROLE, HOME);
        local = person(ROLE, PLACE);
    }

    Person person(String role, String area) {
        Person person = staff.create("s-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, START, null);
        return person;
    }

    <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    /** So many whole minutes after the one that runs now. */
    Instant in(int minutes) {
        return Minutes.whole(clock.instant()).plus(Duration.ofMinutes(minutes));
    }

    Lending help(Instant from, Instant until) {
        return new Lending(helper.id(), ROLE, PLACE, from, until, "进度落后，支援核实");
    }

    long lend(Instant from, Instant until) {
        return as(lender, () -> secondments.lend(help(from, until)));
    }

    Secondment secondment(long id) {
        return as(lender, secondments::list).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** A new case that waits in the village. */
    String open() {
        String key = "S-" + UUID.randomUUID();
        user.runAs(
                local.id(),
                () -> transaction.executeWithoutResult(
                        status -> cases.start(ProbeCases.PROCESS, List.of(new CaseStart(key, PLACE, Map.of())))));
        return key;
    }

    List<WorkItem> inbox(Person person, String key) {
        return as(
                        person,
                        () -> items.list(new WorkItemQuery(
                                null, ProbeCases.PROCESS, null, false, key, WorkItemQuery.Sort.DUE, null, 50)))
                .items();
    }
}
