package org.jiangbu.workflow.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.Narrowing;
import org.jiangbu.workflow.Narrowing.PutAside;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.ProbeModel;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItemQuery.Sort;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.WorkLists;
import org.jiangbu.workflow.holding.Holdings;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of the probe that a village checks, with two who share the work and a leader over them. */
abstract class PaceScene extends IntegrationTest {
    private static final LocalDate START = LocalDate.of(2018, 1, 1);

    @Autowired
    FollowUps followUps;

    @Autowired
    Priorities priorities;

    @Autowired
    Holdings holdings;

    @Autowired
    WorkItems items;

    @Autowired
    WorkLists lists;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    CurrentUser user;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RepositoryService repository;

    Person starter;
    Person first;
    Person second;
    Person leader;
    String mark;

    @BeforeEach
    void deployAndStaff() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        starter = person("entry-clerk", ProbeCases.VILLAGE);
        first = person("village-cadre", ProbeCases.VILLAGE);
        second = person("village-cadre", ProbeCases.VILLAGE);
        leader = person("township-leader", "533422101");
        mark = "pace-" + UUID.randomUUID();
    }

    Person person(String role, String area) {
        Person person = staff.create("f-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, START, null);
        return person;
    }

    <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    void does(Person person, Runnable work) {
        user.runAs(person.id(), work);
    }

    WorkItem started(int number) {
        String key = mark + "-" + number;
        as(
                starter,
                () -> transaction.execute(status -> {
                    cases.start(ProbeCases.PROCESS, List.of(new CaseStart(key, ProbeCases.VILLAGE, Map.of())));
                    return key;
                }));
        return seen(first, Narrowing.NONE, Sort.NEWEST).get(0);
    }

    List<WorkItem> seen(Person person, Narrowing narrowing, Sort sort) {
        return as(person, () -> items.list(asked(narrowing, sort)).items());
    }

    List<Long> ids(Person person, PutAside putAside) {
        Narrowing narrowing = Narrowing.NONE.with(putAside);
        List<Long> ids =
                seen(person, narrowing, Sort.DUE).stream().map(WorkItem::id).toList();
        assertThat(as(person, () -> items.counts(asked(narrowing, Sort.DUE)).all()))
                .isEqualTo(ids.size());
        return ids;
    }

    WorkItemQuery asked(Narrowing narrowing, Sort sort) {
        return new WorkItemQuery(null, ProbeCases.PROCESS, null, false, mark, narrowing, sort, null, 50);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void dueOn(WorkItem item, LocalDate day) {
        jdbc.sql("update work_item set due_on = ? where id = ?")
                .params(day, item.id())
                .update();
    }

    static DecideRequest approve(WorkItem item) {
        return new DecideRequest(
                item.id(),
                item.revision(),
                "approve",
                null,
                null,
                Map.of(),
                UUID.randomUUID().toString());
    }
}
