package org.jiangbu.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class RemindersTest extends IntegrationTest {
    private static final LocalDate START = LocalDate.of(2018, 1, 1);

    @Autowired
    private DeadlineSweep sweep;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Urges urges;

    @Autowired
    private Cases cases;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkdayCalendar calendar;

    @Autowired
    private Clock clock;

    private Person village;
    private Person leader;
    private LocalDate today;

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

    private Person person(String role, String area) {
        Person person = staff.create("r-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, START, null);
        return person;
    }

    private <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    /** Ids of items of the village that are due on that day. */
    private List<Long> open(int n, LocalDate due) {
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

    private List<Reminder> told(Person person) {
        return as(person, reminders::list);
    }

    @Test
    void whatComesNearIsToldOnceInOneReminder() {
        open(3, calendar.plusWorkdays(today, 2));
        sweep.run();
        sweep.run();
        assertThat(told(village)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ReminderKind.DUE);
            assertThat(one.items()).isEqualTo(3);
        });
        assertThat(told(leader)).isEmpty();
    }

    @Test
    void whatIsFarOffIsNotTold() {
        open(2, calendar.plusWorkdays(today, 3));
        sweep.run();
        assertThat(told(village)).isEmpty();
    }

    @Test
    void afterThreeWorkdaysTheLeaderOfTheAreaIsTold() {
        open(2, calendar.plusWorkdays(today, -3));
        sweep.run();
        assertThat(told(village)).extracting(Reminder::kind).containsExactly(ReminderKind.OVERDUE);
        assertThat(told(leader)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ReminderKind.ESCALATED);
            assertThat(one.items()).isEqualTo(2);
            assertThat(one.workdays()).isEqualTo(3);
        });
    }

    @Test
    void whatSomebodyHoldsIsToldToNobodyElse() {
        Person colleague = person("village-cadre", ProbeCases.VILLAGE);
        long id = open(1, today).get(0);
        jdbc.sql("update work_item set assignee_id = ? where id = ?")
                .params(colleague.id(), id)
                .update();
        sweep.run();
        assertThat(told(colleague)).hasSize(1);
        assertThat(told(village)).isEmpty();
    }

    @Test
    void seenRemindersCountNoMoreAndOthersCannotBeMarked() {
        open(1, today);
        sweep.run();
        long id = told(village).get(0).id();
        as(leader, () -> {
            reminders.markSeen(List.of(id));
            return null;
        });
        assertThat(as(village, reminders::unseen)).isEqualTo(1);
        as(village, () -> {
            reminders.markSeen(List.of(id));
            return null;
        });
        assertThat(as(village, reminders::unseen)).isZero();
    }

    @Test
    void anUrgeReachesTheHolderAndItsSenderSeesThatItWasRead() {
        List<Long> ids = open(2, calendar.plusWorkdays(today, 5));
        assertThat(as(leader, () -> urges.urge(ids, "请抓紧办理"))).isEqualTo(2);
        List<Reminder> told = told(village);
        assertThat(told).hasSize(2).allSatisfy(one -> {
            assertThat(one.kind()).isEqualTo(ReminderKind.URGED);
            assertThat(one.words()).isEqualTo("请抓紧办理");
        });
        assertThat(as(leader, () -> urges.of(ids.get(0)))).singleElement().matches(urge -> !urge.seen());
        as(village, () -> {
            reminders.markSeen(told.stream().map(Reminder::id).toList());
            return null;
        });
        assertThat(as(leader, () -> urges.of(ids.get(0)))).singleElement().matches(Urge::seen);
    }

    @Test
    void aDoubleClickUrgesOnce() {
        List<Long> ids = open(1, today);
        as(leader, () -> urges.urge(ids, null));
        assertThat(as(leader, () -> urges.urge(ids, null))).isZero();
        assertThat(told(village)).hasSize(1);
    }

    @Test
    void onlyASupervisorOfTheAreaUrges() {
        List<Long> ids = open(1, today);
        Person elsewhere = person("township-leader", "533422102");
        for (Person other : List.of(elsewhere, village)) {
            assertThatThrownBy(() -> as(other, () -> urges.urge(ids, null))).hasMessage("security.refused");
            assertThat(as(other, () -> urges.of(ids.get(0)))).isEmpty();
        }
        assertThat(told(village)).isEmpty();
    }
}
