package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jiangbu.IntegrationTest;
import org.jiangbu.audit.InvariantResult;
import org.jiangbu.audit.Invariants;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.MovingCases.Step;
import org.jiangbu.workflow.migration.Migrations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of a process of which the tests deploy one version after the other. */
abstract class MovingScene extends IntegrationTest {
    static final LocalDate START = LocalDate.of(2018, 1, 1);
    static final Step FIRST = Step.of("first", "village-cadre", 5);
    static final Step SECOND = Step.of("second", "township-clerk", 5);
    static final Step REVIEW = Step.of("review", "county-reviewer", 3);

    @Autowired
    Migrations migrations;

    @Autowired
    WorkItems items;

    @Autowired
    Cases cases;

    @Autowired
    Invariants invariants;

    @Autowired
    Staff staff;

    @Autowired
    CurrentUser user;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    WorkdayCalendar calendar;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    Person village;
    Person township;
    Person county;
    Person mover;

    @BeforeEach
    void thoseWhoTakePart() {
        village = person("village-cadre", MovingCases.VILLAGE);
        township = person("township-clerk", "533422101");
        county = person("county-reviewer", "533422");
        mover = person("county-leader", "533422");
    }

    @AfterEach
    void theInboxIsAsTheEngineHasIt() {
        assertThat(invariants.check().stream()
                        .filter(result -> !result.holds() && result.id().startsWith("workflow-"))
                        .map(InvariantResult::id))
                .isEmpty();
    }

    Person person(String role, String area) {
        Person person = staff.create("m-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, START, null);
        return person;
    }

    String version(BpmnModelInstance model) {
        String deployment = repository
                .createDeployment()
                .name(MovingCases.PROCESS)
                .addModelInstance("moving.bpmn", model)
                .deploy()
                .getId();
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
    }

    String version(Step... steps) {
        return version(MovingCases.model(false, steps));
    }

    String started() {
        String key = "M-" + UUID.randomUUID();
        as(
                village,
                () -> transaction.execute(status -> {
                    cases.start(MovingCases.PROCESS, List.of(new CaseStart(key, MovingCases.VILLAGE, Map.of())));
                    return key;
                }));
        return key;
    }

    <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    List<WorkItem> seen(Person person, String key) {
        return as(person, () -> items.list(new WorkItemQuery(
                        null, MovingCases.PROCESS, null, false, key, WorkItemQuery.Sort.DUE, null, 50))
                .items());
    }

    WorkItem only(Person person, String key) {
        List<WorkItem> seen = seen(person, key);
        assertThat(seen).hasSize(1);
        return seen.get(0);
    }

    void approve(Person person, String key) {
        WorkItem item = only(person, key);
        DecideRequest request = new DecideRequest(
                item.id(),
                item.revision(),
                "approve",
                null,
                null,
                Map.of(),
                UUID.randomUUID().toString());
        user.runAs(person.id(), () -> items.decide(request));
    }
}
