package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.background.Runs;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The same command sent again does nothing more; another command under its id is refused and changes nothing. */
class GivenCommandsTest extends IntegrationTest {
    private static final String USED = "workflow.command.used";

    @Autowired
    private WorkItems items;

    @Autowired
    private GivenCommands commands;

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
    private JdbcClient jdbc;

    private final String command = "c-" + UUID.randomUUID();
    private Person person;
    private List<WorkItem> open;

    @BeforeEach
    void start() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        person = villageCadre();
        List<String> keys =
                IntStream.range(0, 4).mapToObj(n -> "C-" + UUID.randomUUID()).toList();
        open = user.runAs(person.id(), () -> {
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

    private Person villageCadre() {
        Person one = staff.create("c-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(one.id(), "village-cadre", ProbeCases.VILLAGE, LocalDate.of(2018, 1, 1), null);
        return one;
    }

    @Test
    void oneDecisionSentAgainDoesNothingMore() {
        decide(open.get(0), "approve", "情况属实无误", null);
        decide(open.get(0), "approve", "情况属实无误", null);
        assertThat(outcomes(open.get(0))).containsExactly("approve");
    }

    @Test
    void anotherDecisionOnTheSameItemUnderTheSameIdIsRefused() {
        decide(open.get(0), "approve", "情况属实无误", null);
        refused(() -> decide(open.get(0), "return", "情况属实无误", null));
        refused(() -> decide(open.get(0), "approve", "情况不属实", null));
        refused(() -> decide(open.get(0), "approve", "情况属实无误", "OTHER"));
        refused(() -> decide(open.get(1), "approve", "情况属实无误", null));
        assertThat(outcomes(open.get(0))).containsExactly("approve");
        assertThat(outcomes(open.get(1))).isEmpty();
    }

    @Test
    void otherValuesAreAnotherDecision() {
        WorkItem item = open.get(0);
        assertThat(first(item, Map.of("a", 1, "b", Map.of("c", 2, "d", 3)))).isTrue();
        assertThat(first(item, Map.of("b", Map.of("d", 3, "c", 2), "a", 1))).isFalse();
        refused(() -> first(item, Map.of("a", 1, "b", Map.of("c", 2, "d", 4))));
        refused(() -> first(item, Map.of("a", 1)));
    }

    @Test
    void anotherPersonsCommandIsNotOnesOwn() {
        decide(open.get(0), "approve", "情况属实无误", null);
        Person other = villageCadre();
        refused(() -> user.runAs(other.id(), () -> items.decide(request(open.get(0), "approve", "情况属实无误", null))));
    }

    @Test
    void manySentAgainAreTheSameRunAlsoWhenTheyAreDecided() {
        List<WorkItem> some = open.subList(0, 3);
        long run = together(some, "approve");
        assertThat(together(some, "approve")).isEqualTo(run);
        runs.drain();
        assertThat(together(some, "approve")).isEqualTo(run);
        List<WorkItem> reversed = new ArrayList<>(some);
        Collections.reverse(reversed);
        assertThat(together(reversed, "approve")).isEqualTo(run);
        assertThat(asSeen(some, "approve")).isEqualTo(run);
        assertThat(some).allSatisfy(item -> assertThat(outcomes(item)).containsExactly("approve"));
    }

    @Test
    void otherItemsOrAnotherOutcomeUnderTheSameIdAreRefused() {
        long run = together(open.subList(0, 2), "approve");
        refused(() -> together(open.subList(2, 4), "approve"));
        refused(() -> together(open.subList(0, 3), "approve"));
        refused(() -> together(open.subList(0, 1), "approve"));
        refused(() -> together(open.subList(0, 2), "return"));
        refused(() -> asSeen(open.subList(2, 4), "approve"));
        runs.drain();
        refused(() -> together(open.subList(2, 4), "approve"));
        assertThat(user.runAs(person.id(), () -> runs.get(run).total())).isEqualTo(2);
        assertThat(open.subList(2, 4))
                .allSatisfy(item -> assertThat(outcomes(item)).isEmpty());
    }

    @Test
    void oneAndManyDoNotShareAnId() {
        decide(open.get(0), "approve", "情况属实无误", null);
        refused(() -> together(open.subList(1, 3), "approve"));
        String other = command + "-2";
        user.runAs(person.id(), () -> items.decideMany(List.of(open.get(1).id()), template("approve", other)));
        refused(() -> user.runAs(
                person.id(),
                () -> items.decide(new DecideRequest(
                        open.get(1).id(), open.get(1).revision(), "approve", "情况属实无误", null, Map.of(), other))));
        runs.drain();
    }

    @Test
    void whatWasRefusedLeavesItsIdFree() {
        assertThatThrownBy(() -> decide(open.get(0), "return", "不行", null)).hasMessage("workflow.opinion.missing");
        decide(open.get(0), "return", "情况不属实", null);
        assertThat(outcomes(open.get(0))).containsExactly("return");
    }

    private void decide(WorkItem item, String outcome, String opinion, String reason) {
        user.runAs(person.id(), () -> items.decide(request(item, outcome, opinion, reason)));
    }

    private DecideRequest request(WorkItem item, String outcome, String opinion, String reason) {
        return new DecideRequest(item.id(), item.revision(), outcome, opinion, reason, Map.of(), command);
    }

    private Boolean first(WorkItem item, Map<String, Object> data) {
        return user.runAs(
                person.id(),
                () -> transaction.execute(status -> commands.firstFor(
                        new DecideRequest(item.id(), item.revision(), "approve", null, null, data, command))));
    }

    private long together(List<WorkItem> some, String outcome) {
        List<Long> ids = some.stream().map(WorkItem::id).toList();
        return user.runAs(person.id(), () -> items.decideMany(ids, template(outcome, command)));
    }

    private long asSeen(List<WorkItem> some, String outcome) {
        Map<Long, Integer> seen = some.stream().collect(Collectors.toMap(WorkItem::id, WorkItem::revision));
        return user.runAs(person.id(), () -> items.decideMany(seen, template(outcome, command)));
    }

    private static DecideRequest template(String outcome, String id) {
        return DecideRequest.template(outcome, "情况属实无误", null, Map.of(), id);
    }

    private List<String> outcomes(WorkItem item) {
        return jdbc.sql("select outcome from workflow_step where item_id = ?")
                .param(item.id())
                .query(String.class)
                .list();
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).hasMessage(USED);
    }
}
