package org.jiangbu.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.reminder.Reminder;
import org.jiangbu.reminder.ReminderKind;
import org.jiangbu.reminder.Reminders;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.ProbeModel;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A case that waits for a village, with people of its place and of another. */
abstract class LetterScene extends IntegrationTest {
    static final LocalDate START = LocalDate.of(2018, 1, 1);

    @Autowired
    Comments comments;

    @Autowired
    Consultations consultations;

    @Autowired
    Copies copies;

    @Autowired
    LetterCounts counts;

    @Autowired
    Reminders reminders;

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
    Clock clock;

    Person village;
    Person township;
    Person elsewhere;
    String key;
    WorkItem item;

    @BeforeEach
    void startOneCase() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        village = person("village-cadre", ProbeCases.VILLAGE);
        township = person("township-clerk", "533422101");
        elsewhere = person("township-clerk", "533422102");
        key = "L-" + UUID.randomUUID();
        as(
                village,
                () -> transaction.execute(status -> {
                    cases.start(ProbeCases.PROCESS, List.of(new CaseStart(key, ProbeCases.VILLAGE, Map.of())));
                    return key;
                }));
        item = as(village, () -> items.list(WorkItemQuery.all(500))).items().stream()
                .filter(one -> one.caseKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    Person person(String role, String area) {
        Person person = staff.create("l-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, START, null);
        return person;
    }

    <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    void as(Person person, Runnable work) {
        user.runAs(person.id(), work);
    }

    void ask(Person whom, String question) {
        as(village, () -> consultations.ask(item.id(), List.of(whom.id()), question, LocalDate.now(clock)));
    }

    Consultation askedOf(Person person) {
        return as(person, consultations::askedOfMe).get(0);
    }

    List<ReminderKind> told(Person person) {
        return as(person, reminders::list).stream().map(Reminder::kind).toList();
    }

    void decide() {
        as(
                village,
                () -> items.decide(new DecideRequest(
                        item.id(),
                        item.revision(),
                        "approve",
                        null,
                        null,
                        Map.of(),
                        UUID.randomUUID().toString())));
    }
}
