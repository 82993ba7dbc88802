package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.holding.Holdings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sixty-four claim and decide the same items at once: eight people with eight windows each, each item in another order. */
class ManyAtOnceTest extends IntegrationTest {
    private static final int PEOPLE = 8;
    private static final int WINDOWS = 8;
    private static final int ITEMS = 16;

    @Autowired
    private WorkItems items;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Cases cases;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Messages messages;

    @Autowired
    private JdbcClient jdbc;

    private final Set<String> sentences = ConcurrentHashMap.newKeySet();
    private List<Long> village;
    private List<WorkItem> open;

    /** Whose call came through, by item. */
    private final Map<Long, Set<Long>> claimedBy = new ConcurrentHashMap<>();

    private final Map<Long, Set<Long>> decidedBy = new ConcurrentHashMap<>();

    @BeforeEach
    void manyWhoMayDecideTheSame() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        village = IntStream.range(0, PEOPLE).mapToObj(n -> villageCadre()).toList();
        List<String> keys = IntStream.range(0, ITEMS)
                .mapToObj(n -> "M-" + UUID.randomUUID())
                .toList();
        open = user.runAs(village.get(0), () -> {
            transaction.executeWithoutResult(status -> cases.start(
                    ProbeCases.PROCESS,
                    keys.stream()
                            .map(key -> new CaseStart(key, ProbeCases.VILLAGE, Map.of()))
                            .toList()));
            return keys.stream()
                    .map(key -> items.list(new WorkItemQuery(
                                    null, ProbeCases.PROCESS, null, false, key, WorkItemQuery.Sort.DUE, null, 1))
                            .items()
                            .get(0))
                    .toList();
        });
    }

    private long villageCadre() {
        long id = staff.create("m-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null)
                .id();
        staff.assign(id, "village-cadre", ProbeCases.VILLAGE, LocalDate.of(2018, 1, 1), null);
        return id;
    }

    @Test
    void everyItemHasOneWinnerAndTheOthersAreToldWhy() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(PEOPLE * WINDOWS);
        CountDownLatch all = new CountDownLatch(PEOPLE * WINDOWS);
        List<Callable<Void>> windows = new ArrayList<>();
        for (int n = 0; n < PEOPLE * WINDOWS; n++) {
            long person = village.get(n % PEOPLE);
            List<WorkItem> order = new ArrayList<>(open);
            Collections.shuffle(order, new Random(n));
            windows.add(() -> {
                all.countDown();
                all.await();
                user.runAs(person, () -> order.forEach(item -> claimAndDecide(person, item)));
                return null;
            });
        }
        List<Future<Void>> ends = pool.invokeAll(windows);
        pool.shutdown();
        for (Future<Void> end : ends) {
            end.get(); // anything but a refusal is a defect
        }

        for (WorkItem item : open) {
            assertThat(claimedBy.get(item.id())).as("who got it").hasSize(1);
            assertThat(decidedBy.get(item.id())).as("who decided").isEqualTo(claimedBy.get(item.id()));
            assertThat(count("workflow_step where item_id = ?", item.id())).isEqualTo(1);
            assertThat(count("workflow_hand where item_id = ?", item.id())).isEqualTo(1);
            assertThat(count("audit_entry where action = 'workflow.decided' and subject = ?", item.caseKey()))
                    .isEqualTo(1);
            assertThat(tasks.createTaskQuery()
                            .processInstanceBusinessKey(item.caseKey())
                            .list())
                    .extracting(task -> task.getTaskDefinitionKey())
                    .containsExactly("second");
            assertThat(probe.recorded)
                    .filteredOn(one -> one.caseKey().equals(item.caseKey()))
                    .hasSize(1);
        }
        assertThat(sentences).isNotEmpty().allMatch(sentence -> sentence.endsWith("。"));
    }

    private void claimAndDecide(long person, WorkItem item) {
        attempt(person, item, claimedBy, () -> holdings.claim(item.id(), item.revision()));
        // every window of a person sends the same command, as a double click does
        DecideRequest request = new DecideRequest(
                item.id(), item.revision() + 1, "approve", null, null, Map.of(), "m-" + item.id() + "-" + person);
        attempt(person, item, decidedBy, () -> items.decide(request));
    }

    private void attempt(long person, WorkItem item, Map<Long, Set<Long>> winners, Runnable call) {
        try {
            call.run();
            winners.computeIfAbsent(item.id(), id -> ConcurrentHashMap.newKeySet())
                    .add(person);
        } catch (Refusal refusal) {
            sentences.add(refusal.sentence(messages));
        }
    }

    private long count(String what, Object key) {
        return jdbc.sql("select count(*) from " + what)
                .param(key)
                .query(Long.class)
                .single();
    }
}
