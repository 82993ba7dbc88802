package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.audit.InvariantResult;
import org.jiangbu.audit.Invariants;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.holding.Deciders;
import org.jiangbu.workflow.holding.Holdings;
import org.jiangbu.workflow.seat.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that several persons decide; every test has a village and people of its own. */
abstract class CommitteeTest extends IntegrationTest {
    static final List<String> VILLAGES = List.of(
            "533422101002",
            "533422102001",
            "533422102203",
            "533422102204",
            "533422102205",
            "533422102206",
            "533422201201",
            "533422201203",
            "533422201204",
            "533422201205",
            "533422202204",
            "533422203204",
            "533422203206",
            "533422203207",
            "533422204001",
            "533422204207",
            "533422204208",
            "533422205001",
            "533422205205",
            "533422205206",
            "533422205207");
    static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    WorkItems items;

    @Autowired
    Cases cases;

    @Autowired
    CommitteeCases committee;

    @Autowired
    Deciders deciders;

    @Autowired
    Holdings holdings;

    @Autowired
    TakeBacks takeBacks;

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
    Messages messages;

    private final List<Person> sat = new ArrayList<>();
    String village;
    Person first;
    Person second;
    Person third;
    Person leader;

    @BeforeEach
    void seat() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("committee")
                .addModelInstance("committee.bpmn", CommitteeCases.model())
                .deploy();
        village = VILLAGES.get(NEXT.getAndIncrement() % VILLAGES.size());
        first = person("甲", "stationed-team", village);
        second = person("乙", "stationed-team", village);
        third = person("丙", "village-cadre", village);
        leader = person("丁", "township-leader", village.substring(0, 9));
    }

    /** Villages are few; whoever sat in one sits there no more. */
    @AfterEach
    void everybodyLeaves() {
        sat.forEach(person -> staff.setActive(person.id(), false));
    }

    @AfterEach
    void everyItemHasItsTask() {
        assertThat(invariants.check().stream()
                        .filter(result -> !result.holds() && result.id().startsWith("workflow-"))
                        .map(InvariantResult::id))
                .isEmpty();
    }

    Person person(String name, String role, String area) {
        Person person = staff.create("q-" + UUID.randomUUID().toString().substring(0, 8), name, null);
        staff.assign(person.id(), role, area, LocalDate.of(2018, 1, 1), null);
        sat.add(person);
        return person;
    }

    String started(String way) {
        String key = "C-" + UUID.randomUUID();
        committee.areas.put(key, village);
        as(
                leader,
                () -> transaction.execute(status -> {
                    cases.start(CommitteeCases.PROCESS, List.of(new CaseStart(key, village, Map.of("way", way))));
                    return null;
                }));
        return key;
    }

    <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    List<WorkItem> inbox(Person person, String key) {
        return as(person, () -> items.list(new WorkItemQuery(
                        null, CommitteeCases.PROCESS, null, false, key, WorkItemQuery.Sort.DUE, null, 10))
                .items());
    }

    WorkItem item(Person person, String key) {
        assertThat(inbox(person, key)).hasSize(1);
        return inbox(person, key).get(0);
    }

    /** The item as it lies with that role, where nobody sits. */
    WorkItem item(Person person, String key, String role) {
        staff.assign(person.id(), role, village, LocalDate.of(2018, 1, 1), null);
        return item(person, key);
    }

    void decide(Person person, String key, String outcome) {
        WorkItem item = item(person, key);
        as(person, () -> {
            items.decide(new DecideRequest(item.id(), item.revision(), outcome, "情况已逐项核对", null, Map.of(), command()));
            return null;
        });
    }

    static String command() {
        return UUID.randomUUID().toString();
    }

    void takeBack(Person person, String key) {
        List<CaseStep> own = as(person, () -> items.history(key)).stream()
                .filter(step -> step.personId() == person.id())
                .toList();
        as(person, () -> {
            takeBacks.takeBack(own.get(own.size() - 1).id(), "误点，需重新核对");
            return null;
        });
    }

    void add(Person by, String key, Person guest) {
        WorkItem item = item(by, key);
        as(by, () -> {
            deciders.add(item.id(), guest.id(), "请一并核对");
            return null;
        });
    }

    void remove(Person by, String key, Person decider) {
        remove(by, key, decider, item(by, key).id());
    }

    void remove(Person by, String key, Person decider, long itemId) {
        long seat = as(by, () -> deciders.of(itemId)).orElseThrow().seats().stream()
                .filter(one -> one.personId() == decider.id())
                .findFirst()
                .orElseThrow()
                .id();
        as(by, () -> {
            deciders.remove(itemId, seat, "外出学习");
            return null;
        });
    }

    List<Seat> seats(Person person, String key) {
        return as(person, () -> deciders.of(item(person, key).id()))
                .orElseThrow()
                .seats();
    }

    String ended(String key) {
        return cases.find(key).orElseThrow().endEvent();
    }

    long recorded(String key) {
        return committee.recorded.stream()
                .filter(one -> one.caseKey().equals(key))
                .count();
    }

    void refused(ThrowingCallable attempt, String key) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.sentence(messages)).doesNotContain("{");
        });
    }
}
