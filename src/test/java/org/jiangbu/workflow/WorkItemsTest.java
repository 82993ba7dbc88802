package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class WorkItemsTest extends IntegrationTest {
    private static final LocalDate START = LocalDate.of(2018, 1, 1);

    @Autowired
    private WorkItems items;

    @Autowired
    private Cases cases;

    @Autowired
    private ProbeCases probe;

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
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private Person village;
    private Person township;

    @BeforeEach
    void deployAndStaff() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        village = person("village-cadre", ProbeCases.VILLAGE);
        township = person("township-clerk", "533422101");
    }

    private Person person(String role, String area) {
        Person person = staff.create("p-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, START, null);
        return person;
    }

    private List<String> started(int n) {
        List<String> keys =
                IntStream.range(0, n).mapToObj(i -> "P-" + UUID.randomUUID()).toList();
        as(
                village,
                () -> transaction.execute(status -> {
                    cases.start(
                            ProbeCases.PROCESS,
                            keys.stream()
                                    .map(key -> new CaseStart(key, ProbeCases.VILLAGE, Map.of()))
                                    .toList());
                    return null;
                }));
        return keys;
    }

    private <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    private WorkItem only(Person person, String key) {
        return as(person, () -> items.list(query(key)).items().get(0));
    }

    private static WorkItemQuery query(String text) {
        return new WorkItemQuery(null, ProbeCases.PROCESS, null, false, text, WorkItemQuery.Sort.DUE, null, 50);
    }

    private void decide(Person person, WorkItem item, String outcome, String commandId) {
        as(person, () -> {
            items.decide(new DecideRequest(item.id(), item.revision(), outcome, "情况属实无误", null, Map.of(), commandId));
            return null;
        });
    }

    @Test
    void aCaseMovesFromTheVillageToTheTownshipAndEnds() {
        String key = started(1).get(0);
        WorkItem first = only(village, key);
        assertThat(first.stepName()).isEqualTo("村级核实");
        assertThat(first.dueOn()).isEqualTo(LocalDate.of(2019, 1, 15));
        assertThat(as(township, () -> items.list(query(key)).items())).isEmpty();

        decide(village, first, "approve", UUID.randomUUID().toString());
        WorkItem second = only(township, key);
        assertThat(second.dueOn()).isNull();
        decide(township, second, "approve", UUID.randomUUID().toString());

        assertThat(cases.find(key).orElseThrow().endEvent()).isEqualTo("over");
        assertThat(as(township, () -> items.history(key)))
                .extracting(CaseStep::stepKey)
                .containsExactly("first", "second");
    }

    @Test
    void aDoubleClickDecidesOnce() {
        String key = started(1).get(0);
        WorkItem item = only(village, key);
        decide(village, item, "approve", "click-" + key);
        decide(village, item, "approve", "click-" + key);
        assertThat(probe.recorded).filteredOn(one -> one.caseKey().equals(key)).hasSize(1);
    }

    @Test
    void whoComesSecondIsToldWhoDecided() {
        String key = started(1).get(0);
        WorkItem item = only(village, key);
        Person other = person("village-cadre", ProbeCases.VILLAGE);
        decide(village, item, "approve", UUID.randomUUID().toString());
        assertThatThrownBy(
                        () -> decide(other, item, "approve", UUID.randomUUID().toString()))
                .isInstanceOf(Refusal.class)
                .hasMessage("workflow.item.decided");
    }

    @Test
    void ofManyWhoDecideAtOnceExactlyOneWins() throws Exception {
        String key = started(1).get(0);
        WorkItem item = only(village, key);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            attempts.add(() -> {
                try {
                    decide(village, item, "approve", UUID.randomUUID().toString());
                    return true;
                } catch (Refusal refused) {
                    return false;
                }
            });
        }
        int won = 0;
        for (Future<Boolean> attempt : pool.invokeAll(attempts)) {
            won += attempt.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(won).isEqualTo(1);
    }

    @Test
    void aStrangerNeitherSeesNorDecides() {
        String key = started(1).get(0);
        WorkItem item = only(village, key);
        Person elsewhere = person("village-cadre", "533422102202");
        assertThat(as(elsewhere, () -> items.list(query(key)).items())).isEmpty();
        assertThatThrownBy(() ->
                        decide(elsewhere, item, "approve", UUID.randomUUID().toString()))
                .hasMessage("workflow.item.gone");
        assertThatThrownBy(() -> as(elsewhere, () -> items.get(item.id()))).hasMessage("workflow.item.gone");
        assertThatThrownBy(() -> as(elsewhere, () -> items.history(key))).hasMessage("workflow.case.unknown");
    }

    @Test
    void whoEnteredItNeverSeesIt() {
        Person both = person("village-cadre", ProbeCases.VILLAGE);
        String key = "P-" + UUID.randomUUID();
        probe.enteredBy.put(key, both.id());
        as(
                village,
                () -> transaction.execute(status -> {
                    cases.start(ProbeCases.PROCESS, List.of(new CaseStart(key, ProbeCases.VILLAGE, Map.of())));
                    return null;
                }));
        WorkItem item = only(village, key);
        assertThat(as(both, () -> items.list(query(key)).items())).isEmpty();
        assertThatThrownBy(() -> decide(both, item, "approve", UUID.randomUUID().toString()))
                .hasMessage("workflow.item.separation");
    }

    @Test
    void onePersonStandsOnOneStepOfACaseOnly() {
        Person both = person("village-cadre", ProbeCases.VILLAGE);
        staff.assign(both.id(), "township-clerk", "533422101", START, null);
        String key = started(1).get(0);
        decide(both, only(both, key), "approve", UUID.randomUUID().toString());
        assertThat(as(both, () -> items.list(query(key)).items())).isEmpty();
        WorkItem second = only(township, key);
        assertThatThrownBy(
                        () -> decide(both, second, "approve", UUID.randomUUID().toString()))
                .hasMessage("workflow.item.separation");
    }

    @Test
    void anOutcomeThatTheStepDoesNotOfferIsRefused() {
        WorkItem item = only(village, started(1).get(0));
        assertThatThrownBy(() -> decide(village, item, "pay", UUID.randomUUID().toString()))
                .hasMessage("workflow.outcome.unknown");
    }

    @Test
    void aReturnWithoutWordsIsRefused() {
        WorkItem item = only(village, started(1).get(0));
        DecideRequest wordless =
                new DecideRequest(item.id(), item.revision(), "return", "不行", "OTHER", Map.of(), "w-" + item.id());
        assertThatThrownBy(() -> as(village, () -> {
                    items.decide(wordless);
                    return null;
                }))
                .hasMessage("workflow.opinion.missing");
        assertThat(only(village, item.caseKey()).id()).isEqualTo(item.id());
    }

    @Test
    void manyAreDecidedInTheBackgroundAndABadOneFailsAlone() {
        List<String> keys = started(30);
        probe.poisoned.add(keys.get(7));
        List<Long> ids = keys.stream().map(key -> only(village, key).id()).toList();
        as(village, () -> {
            items.decideMany(
                    ids,
                    DecideRequest.template(
                            "approve", null, null, Map.of(), UUID.randomUUID().toString()));
            return null;
        });
        runs.drain();
        assertThat(keys)
                .filteredOn(key ->
                        as(township, () -> !items.list(query(key)).items().isEmpty()))
                .hasSize(29)
                .doesNotContain(keys.get(7));
        assertThat(only(village, keys.get(7)).stepKey()).isEqualTo("first");
        assertThat(as(village, () -> items.history(keys.get(0))))
                .singleElement()
                .satisfies(step -> assertThat(step.together()).isTrue());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        List<String> keys = started(25);
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            String cursor = next;
            WorkItemPage page = as(
                    village,
                    () -> items.list(new WorkItemQuery(
                            null, ProbeCases.PROCESS, null, false, null, WorkItemQuery.Sort.DUE, cursor, 10)));
            page.items().forEach(item -> seen.add(item.caseKey()));
            next = page.next();
        } while (next != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(keys);
        assertThat(as(village, () -> items.counts(query(keys.get(0)))).all()).isEqualTo(1);
    }

    @Test
    void theInboxEqualsTheEnginesOpenTasks() {
        started(3);
        long open = tasks.createTaskQuery().count();
        assertThat(jdbc.sql("select count(*) from work_item").query(Long.class).single())
                .isEqualTo(open);
    }
}
