package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.background.RunItem;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is refused at the one door through which everything is decided, and with which words. */
class DecisionRightsTest extends IntegrationTest {
    private static final LocalDate START = LocalDate.of(2018, 1, 1);

    @Autowired
    private WorkItems items;

    @Autowired
    private Cases cases;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Runs runs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Person village;

    @BeforeEach
    void deployAndStaff() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        village = person(Roles.VILLAGE_CADRE, ProbeCases.VILLAGE, START, null);
    }

    private Person person(String role, String area, LocalDate from, LocalDate to) {
        Person person = staff.create("d-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, from, to);
        return person;
    }

    private <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    private WorkItem open() {
        String key = "P-" + UUID.randomUUID();
        as(
                village,
                () -> transaction.execute(status -> {
                    cases.start(ProbeCases.PROCESS, List.of(new CaseStart(key, ProbeCases.VILLAGE, Map.of())));
                    return null;
                }));
        return as(village, () -> items.list(
                        new WorkItemQuery(null, ProbeCases.PROCESS, null, false, key, WorkItemQuery.Sort.DUE, null, 50))
                .items()
                .get(0));
    }

    private void decide(Person person, WorkItem item, String commandId) {
        as(person, () -> {
            items.decide(new DecideRequest(item.id(), item.revision(), "approve", "情况属实无误", null, Map.of(), commandId));
            return null;
        });
    }

    private static String any() {
        return UUID.randomUUID().toString();
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(key);
    }

    @ParameterizedTest
    @CsvSource({
        "township-leader, 533422101,    -400, , a role of the place that does not take the step",
        "village-cadre,   533422101201, -400, , the role in the next village",
        "village-cadre,   533422201202, -400, , the role in another township",
        "village-cadre,   533422101202, -400, -1, the role until yesterday",
        "village-cadre,   533422101202, 1, , the role from tomorrow on",
        "admin,           533422,       -400, , the administrator",
        "headquarters,    533422,       -400, , the headquarters",
    })
    void whoeverIsNotInTheRoleHereTodayNeitherListsNorDecides(String role, String area, int from, Integer to) {
        LocalDate today = LocalDate.now(clock);
        Person person = person(role, area, today.plusDays(from), to == null ? null : today.plusDays(to));
        WorkItem item = open();
        assertThat(as(person, () -> items.list(WorkItemQuery.all(500))).items())
                .extracting(WorkItem::id)
                .doesNotContain(item.id());
        assertThat(as(person, () -> items.mayDecide(item.id()))).isFalse();
        assertThatThrownBy(() -> decide(person, item, any()))
                .isInstanceOf(Refusal.class)
                .hasMessageMatching("workflow.item.(gone|notYours)");
        refused(() -> as(person, () -> items.decideMany(List.of(item.id()), template())), "workflow.item.gone");
        assertThat(as(village, () -> items.mayDecide(item.id()))).isTrue();
    }

    private static DecideRequest template() {
        return DecideRequest.template("approve", "情况属实无误", null, Map.of(), any());
    }

    @Test
    void aRoleTakenAwayBetweenOpeningAndDecidingCountsNoMore() {
        WorkItem item = open();
        assertThat(as(village, () -> items.get(item.id())).title()).contains("户主");
        staff.end(
                village.id(),
                Roles.VILLAGE_CADRE,
                ProbeCases.VILLAGE,
                LocalDate.now(clock).minusDays(1));
        refused(() -> decide(village, item, any()), "workflow.item.gone");
        refused(() -> as(village, () -> items.get(item.id())), "workflow.item.gone");
    }

    @Test
    void aBulkDecisionStopsCountingWhenTheRoleEndsBeforeItsTurn() {
        WorkItem item = open();
        long run = as(village, () -> items.decideMany(List.of(item.id()), template()));
        staff.end(
                village.id(),
                Roles.VILLAGE_CADRE,
                ProbeCases.VILLAGE,
                LocalDate.now(clock).minusDays(1));
        runs.drain();
        assertThat(as(village, () -> runs.failures(run)))
                .extracting(RunItem::messageKey)
                .containsExactly("workflow.item.gone");
    }

    @Test
    void aRunThatNamesForeignItemsTellsNothingOfThem() {
        WorkItem own = open();
        Person elsewhere = person(Roles.VILLAGE_CADRE, "533422101201", START, null);
        staff.assign(elsewhere.id(), Roles.TOWNSHIP_CLERK, "533422102", START, null);
        staff.assign(village.id(), Roles.VILLAGE_CADRE, "533422101201", START, null);
        WorkItem foreign = open();
        jdbc.sql("update work_item set area_code = '533422202201' where id = ?")
                .param(foreign.id())
                .update();
        long run = as(village, () -> items.decideMany(List.of(own.id(), foreign.id()), template()));
        runs.drain();
        assertThat(as(village, () -> runs.failures(run)))
                .singleElement()
                .satisfies(failure -> assertThat(failure.label()).doesNotContain("户主"))
                .satisfies(failure -> assertThat(failure.messageKey()).isEqualTo("workflow.item.gone"));
        jdbc.sql("update work_item set area_code = ? where id = ?")
                .params(ProbeCases.VILLAGE, foreign.id())
                .update();
    }

    @Test
    void aTabThatWasOpenedBeforeAChangeIsToldToLookAgain() {
        WorkItem seen = open();
        jdbc.sql("update work_item set revision = revision + 1 where id = ?")
                .param(seen.id())
                .update();
        refused(() -> decide(village, seen, any()), "workflow.item.stale");
    }

    /** Another moves the case, as its timer would, between the decision's reading and its writing. */
    @Test
    void aDecisionThatMeetsATimerOfItsCaseIsRefusedInWordsAndCanBeMadeAgain() throws Exception {
        WorkItem item = open();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<?> decided = transaction.execute(status -> {
            jdbc.sql("update act_ru_execution set rev_ = rev_ + 1 where proc_inst_id_ = ?")
                    .param(item.processInstanceId())
                    .update();
            Future<?> started = pool.submit(() -> decide(village, item, any()));
            while (!started.isDone() && !blocksAnother()) Thread.onSpinWait();
            return started;
        });
        assertThatThrownBy(decided::get).cause().isInstanceOf(Refusal.class).hasMessage("workflow.item.meanwhile");
        pool.shutdown();
        decide(village, item, any());
        refused(() -> as(village, () -> items.get(item.id())), "workflow.item.gone");
    }

    private boolean blocksAnother() {
        return jdbc.sql(
                        "select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))")
                .query(Boolean.class)
                .single();
    }

    @Test
    void aCommandOfAnotherActIsRefusedInsteadOfLost() {
        WorkItem first = open();
        WorkItem second = open();
        String command = any();
        decide(village, first, command);
        refused(() -> decide(village, second, command), "workflow.command.used");
        Person other = person(Roles.VILLAGE_CADRE, ProbeCases.VILLAGE, START, null);
        refused(() -> decide(other, first, command), "workflow.command.used");
        refused(() -> decide(village, second, " "), "workflow.command.missing");
        assertThat(as(village, () -> items.mayDecide(second.id()))).isTrue();
    }

    @Test
    void anItemWhoseCaseWasClosedIsGone() {
        WorkItem item = open();
        runtime.deleteProcessInstance(item.processInstanceId(), "closed");
        refused(() -> decide(village, item, any()), "workflow.item.gone");
    }

    @Test
    void ofManyPersonsWhoDecideAtOnceOneWinsAndTheOthersReadWho() throws Exception {
        WorkItem item = open();
        List<Callable<String>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Person person = person(Roles.VILLAGE_CADRE, ProbeCases.VILLAGE, START, null);
            attempts.add(() -> {
                try {
                    decide(person, item, any());
                    return "won";
                } catch (Refusal refusal) {
                    return refusal.key();
                }
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<String> outcomes = new ArrayList<>();
        for (Future<String> attempt : pool.invokeAll(attempts)) {
            outcomes.add(attempt.get());
        }
        pool.shutdown();
        assertThat(outcomes).containsOnlyOnce("won");
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("won")).containsOnly("workflow.item.decided");
    }

    @Test
    void theSameClickFromManyThreadsDecidesOnceAndAnnoysNobody() throws Exception {
        WorkItem item = open();
        String command = any();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        Callable<Boolean> click = () -> {
            decide(village, item, command);
            return true;
        };
        for (Future<Boolean> done : pool.invokeAll(List.of(click, click, click, click, click, click))) {
            assertThat(done.get()).isTrue();
        }
        pool.shutdown();
        assertThat(as(village, () -> items.history(item.caseKey()))).hasSize(1);
    }
}
