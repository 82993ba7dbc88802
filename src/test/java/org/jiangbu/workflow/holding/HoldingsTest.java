package org.jiangbu.workflow.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class HoldingsTest extends IntegrationTest {
    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    private static final String TOWNSHIP = "533422101";

    @Autowired
    private Journal journal;

    @Autowired
    private Holdings holdings;

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
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    private Person first;
    private Person second;
    private Person leader;

    @BeforeEach
    void deployAndStaff() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        first = person("village-cadre", ProbeCases.VILLAGE);
        second = person("village-cadre", ProbeCases.VILLAGE);
        leader = person("township-leader", TOWNSHIP);
    }

    private Person person(String role, String area) {
        Person person = staff.create("h-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, START, null);
        return person;
    }

    private WorkItem started() {
        return started("H-" + UUID.randomUUID());
    }

    private WorkItem started(String key) {
        as(
                first,
                () -> transaction.execute(status -> {
                    cases.start(ProbeCases.PROCESS, List.of(new CaseStart(key, ProbeCases.VILLAGE, Map.of())));
                    return key;
                }));
        return only(first, key);
    }

    private <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    private void does(Person person, Runnable work) {
        user.runAs(person.id(), work);
    }

    private List<WorkItem> seen(Person person, String key) {
        return as(person, () -> items.list(query(key)).items());
    }

    private WorkItem only(Person person, String key) {
        return seen(person, key).get(0);
    }

    private static WorkItemQuery query(String text) {
        return new WorkItemQuery(null, ProbeCases.PROCESS, null, false, text, WorkItemQuery.Sort.DUE, null, 50);
    }

    private static DecideRequest approve(WorkItem item) {
        return new DecideRequest(
                item.id(),
                item.revision(),
                "approve",
                null,
                null,
                Map.of(),
                UUID.randomUUID().toString());
    }

    @Test
    void aClaimedItemLeavesTheOthersInboxAndComesBackWhenReleased() {
        WorkItem item = started();
        does(first, () -> holdings.claim(item.id(), item.revision()));
        assertThat(seen(second, item.caseKey())).isEmpty();
        WorkItem mine = only(first, item.caseKey());
        assertThat(mine.assigneeId()).isEqualTo(first.id());

        does(first, () -> holdings.release(mine.id(), mine.revision()));
        assertThat(only(second, item.caseKey()).assigneeId()).isNull();
    }

    @Test
    void ofManyWhoClaimAtOnceExactlyOneHoldsTheItemAndTheOthersAreToldWho() throws Exception {
        WorkItem item = started();
        List<Person> crowd = IntStream.range(0, 12)
                .mapToObj(n -> person("village-cadre", ProbeCases.VILLAGE))
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<String>> attempts = crowd.stream()
                .map(person -> (Callable<String>) () -> {
                    try {
                        does(person, () -> holdings.claim(item.id(), item.revision()));
                        return "held";
                    } catch (Refusal refused) {
                        return refused.key();
                    }
                })
                .toList();
        List<String> ends =
                pool.invokeAll(attempts).stream().map(HoldingsTest::end).toList();
        pool.shutdown();
        assertThat(ends).filteredOn("held"::equals).hasSize(1);
        assertThat(ends).allMatch(end -> List.of("held", "workflow.item.stale", "workflow.holding.taken")
                .contains(end));
    }

    private static String end(Future<String> attempt) {
        try {
            return attempt.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTransferredItemIsDecidedByTheColleagueAndTheHistorySaysSo() {
        WorkItem item = started();
        does(first, () -> holdings.transfer(item.id(), item.revision(), second.id(), "下乡出差"));
        assertThat(seen(first, item.caseKey())).isEmpty();
        WorkItem received = only(second, item.caseKey());
        does(second, () -> items.decide(approve(received)));
        List<Hand> hands = as(second, () -> holdings.of(item.caseKey()));
        assertThat(hands).singleElement().satisfies(hand -> {
            assertThat(hand.kind()).isEqualTo(HandKind.TRANSFERRED);
            assertThat(hand.note()).isEqualTo("下乡出差");
        });
        assertThat(journal.of(item.caseKey(), Set.of("workflow.hand-transferred")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).contains("下乡出差"));
    }

    @Test
    void nobodyReceivesWhatTheyMayNotDecide() {
        WorkItem item = started();
        Person elsewhere = person("village-cadre", "533422102202");
        Person otherRole = person("township-clerk", TOWNSHIP);
        for (Person unfit : List.of(elsewhere, otherRole)) {
            assertThatThrownBy(
                            () -> does(first, () -> holdings.transfer(item.id(), item.revision(), unfit.id(), "下乡出差")))
                    .hasMessage("workflow.holding.unfit");
        }
        assertThat(as(first, () -> holdings.candidates(item.id())))
                .extracting(Person::id)
                .contains(second.id())
                .doesNotContain(elsewhere.id(), otherRole.id());
    }

    @Test
    void whoEnteredTheCaseNeverReceivesIt() {
        String key = "H-" + UUID.randomUUID();
        probe.enteredBy.put(key, second.id());
        WorkItem item = started(key);
        assertThatThrownBy(() -> does(first, () -> holdings.transfer(item.id(), item.revision(), second.id(), "下乡出差")))
                .hasMessage("workflow.holding.separation");
        assertThat(as(first, () -> holdings.candidates(item.id())))
                .extracting(Person::id)
                .doesNotContain(second.id());
    }

    @Test
    void whatOneHoldsNobodyElseTransfers() {
        WorkItem item = started();
        does(first, () -> holdings.claim(item.id(), item.revision()));
        int revision = only(first, item.caseKey()).revision();
        assertThatThrownBy(() -> does(second, () -> holdings.transfer(item.id(), revision, second.id(), "想自己办")))
                .hasMessage("workflow.holding.taken");
    }

    @Test
    void onlyWhoHoldsAnItemReleasesIt() {
        WorkItem item = started();
        assertThatThrownBy(() -> does(first, () -> holdings.release(item.id(), item.revision())))
                .hasMessage("workflow.holding.free");
        does(first, () -> holdings.claim(item.id(), item.revision()));
        int revision = only(first, item.caseKey()).revision();
        assertThatThrownBy(() -> does(second, () -> holdings.release(item.id(), revision)))
                .hasMessage("workflow.holding.taken");
        assertThat(only(first, item.caseKey()).assigneeId()).isEqualTo(first.id());
    }

    @Test
    void onlyWhoHoldsTheRoleInTheAreaClaims() {
        WorkItem item = started();
        Person otherRole = person("township-clerk", TOWNSHIP);
        Person elsewhere = person("village-cadre", "533422102202");
        for (Person unfit : List.of(otherRole, elsewhere)) {
            assertThatThrownBy(() -> does(unfit, () -> holdings.claim(item.id(), item.revision())))
                    .hasMessage("workflow.item.gone");
        }
        assertThat(only(first, item.caseKey()).assigneeId()).isNull();
        assertThat(as(first, () -> holdings.of(item.caseKey()))).isEmpty();
    }

    @Test
    void anItemThatCameByNameIsNotReleased() {
        String key = "H-" + UUID.randomUUID();
        probe.byName.put(key, Map.of("village-cadre", first.id()));
        WorkItem item = started(key);
        assertThatThrownBy(() -> does(first, () -> holdings.release(item.id(), item.revision())))
                .hasMessage("workflow.holding.byName");
    }

    @Test
    void onlyALeaderOfTheAreaAssigns() {
        WorkItem item = started();
        Person leaderElsewhere = person("township-leader", "533422102");
        for (Person other : List.of(leaderElsewhere, second)) {
            assertThatThrownBy(() -> does(other, () -> holdings.assign(List.of(item.id()), second.id(), null)))
                    .hasMessage("workflow.item.notYours");
        }
        does(leader, () -> holdings.assign(List.of(item.id()), second.id(), null));
        assertThat(only(second, item.caseKey()).assigneeId()).isEqualTo(second.id());
        assertThat(seen(first, item.caseKey())).isEmpty();
    }

    @Test
    void anAssignmentWithOneMissingItemChangesNothing() {
        WorkItem open = started();
        WorkItem decided = started();
        does(first, () -> items.decide(approve(decided)));
        assertThatThrownBy(
                        () -> does(leader, () -> holdings.assign(List.of(open.id(), decided.id()), second.id(), null)))
                .hasMessage("workflow.item.gone");
        assertThat(only(first, open.caseKey()).assigneeId()).isNull();
    }

    @Test
    void aDecisionOnWhatSomebodyElseHasTakenMeanwhileIsRefused() {
        WorkItem item = started();
        does(first, () -> holdings.claim(item.id(), item.revision()));
        assertThatThrownBy(() -> does(second, () -> items.decide(approve(item))))
                .isInstanceOf(Refusal.class);
    }
}
