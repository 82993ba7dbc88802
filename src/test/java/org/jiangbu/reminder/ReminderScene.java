package org.jiangbu.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.ProbeModel;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Items of a village that wait, with somebody who decides them and the leader of the township. */
abstract class ReminderScene extends IntegrationTest {
    static final LocalDate START = LocalDate.of(2018, 1, 1);

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    Reminders reminders;

    @Autowired
    Urges urges;

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
    WorkdayCalendar calendar;

    @Autowired
    Clock clock;

    Person village;
    Person leader;
    LocalDate today;

    @BeforeEach
    void deployAndStaff() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        sweep.run(); // what other tests left is told before anybody of this one is there
        village = person("village-cadre", ProbeCases.VILLAGE);
        leader = person("township-leader", "533422101");
        today = LocalDate.now(clock);
    }

    Person person(String role, String area) {
        Person person = staff.create("r-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, START, null);
        return person;
    }

    <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    /** Ids of items of the village that are due on that day. */
    List<Long> open(int n, LocalDate due) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String key = "R-" + UUID.randomUUID();
            as(
                    village,
                    () -> transaction.execute(status -> {
                        cases.start(ProbeCases.PROCESS, List.of(new CaseStart(key, ProbeCases.VILLAGE, Map.of())));
                        return key;
                    }));
            ids.add(jdbc.sql("update work_item set due_on = ? where case_key = ? returning id")
                    .params(due, key)
                    .query(Long.class)
                    .single());
        }
        return ids;
    }

    List<Reminder> told(Person person) {
        return as(person, reminders::list);
    }
}
