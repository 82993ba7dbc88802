package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.MovingCases.Step;
import org.jiangbu.workflow.migration.Obstacle;
import org.jiangbu.workflow.migration.StepMap;
import org.jiangbu.workflow.past.PastCases;
import org.jiangbu.workflow.past.PastMove;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Running cases go on in another version of their model. */
class MigrationsTest extends MovingScene {
    @Autowired
    private PastCases past;

    @Autowired
    private TakeBacks takeBacks;

    @Autowired
    private Messages messages;

    private void move(StepMap map, String... keys) {
        user.runAs(mover.id(), () -> migrations.move(map, List.of(keys)));
    }

    private StepMap proposal(String from, String to) {
        return migrations.proposal(from, to);
    }

    private static StepMap with(StepMap map, String from, String to) {
        Map<String, String> places = new HashMap<>(map.places());
        places.put(from, to);
        return new StepMap(map.from(), map.to(), places);
    }

    private String endOf(String key) {
        return jdbc.sql("select end_event from workflow_case where case_key = ?")
                .param(key)
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Test
    void aCaseBeforeANewStepComesToItAndGoesOnToItsEnd() {
        String from = version(FIRST, SECOND);
        String key = started();
        String behind = started();
        approve(village, behind);
        WorkItem before = only(village, key);
        String to = version(FIRST, REVIEW, SECOND);
        StepMap map = proposal(from, to);
        assertThat(map.places()).containsExactlyInAnyOrderEntriesOf(Map.of("first", "first", "second", "second"));
        assertThat(migrations.obstacles(map, List.of(key, behind))).isEmpty();

        move(map, key, behind);

        WorkItem after = only(village, key);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(after.dueOn()).isEqualTo(before.dueOn());
        approve(village, key);
        assertThat(only(county, key).stepKey()).isEqualTo("review");
        approve(county, key);
        approve(township, key);
        approve(township, behind);
        assertThat(List.of(endOf(key), endOf(behind))).containsOnly("over");
    }

    @Test
    void whoDecidesWhatAnOlderScreenShowsIsRefused() {
        String from = version(FIRST, SECOND);
        String key = started();
        WorkItem stale = only(village, key);
        move(proposal(from, version(FIRST, REVIEW)), key);
        DecideRequest request = new DecideRequest(
                stale.id(),
                stale.revision(),
                "approve",
                null,
                null,
                Map.of(),
                UUID.randomUUID().toString());
        assertThatThrownBy(() -> user.runAs(village.id(), () -> items.decide(request)))
                .isInstanceOf(Refusal.class);
        approve(village, key);
        assertThat(seen(county, key)).hasSize(1);
    }

    @Test
    void aStepThatIsGoneKeepsItsCasesUntilAnotherIsChosenForIt() {
        String from = version(FIRST, SECOND);
        String key = started();
        approve(village, key);
        String to = version(FIRST, REVIEW);
        StepMap map = proposal(from, to);
        assertThat(migrations.obstacles(map, List.of(key)))
                .singleElement()
                .extracting(Obstacle::caseKey, one -> one.reason().key())
                .containsExactly(key, "workflow.migration.unmapped");
        assertThatThrownBy(() -> move(map, key)).hasMessage("workflow.migration.unmapped");
        assertThat(only(township, key).processDefinitionId()).isEqualTo(from);

        move(with(map, "second", "review"), key);

        assertThat(seen(township, key)).isEmpty();
        WorkItem review = only(county, key);
        assertThat(review.stepKey()).isEqualTo("review");
        assertThat(review.dueOn()).isEqualTo(calendar.plusWorkdays(LocalDate.now(clock), 3));
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .singleResult()
                        .getName())
                .isEqualTo("环节review");
        approve(county, key);
        assertThat(endOf(key)).isEqualTo("over");
        assertThat(past.of(MovingCases.PROCESS, List.of(key), List.of("533422")))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.moves()).containsExactly(new PastMove(from, to, 1, Map.of("second", "review"))));
    }

    @Test
    void whatWasDecidedAtAStepThatIsGoneIsNotTakenBack() {
        String from = version(FIRST, SECOND);
        String key = started();
        approve(village, key);
        move(proposal(from, version(REVIEW, SECOND)), key);
        long decided = as(village, () -> items.history(key)).get(0).id();
        assertThat(as(village, () -> takeBacks.obstacle(decided)).map(Refusal::key))
                .hasValue("workflow.takeBack.moved");
        approve(township, key);
        assertThat(endOf(key)).isEqualTo("over");
    }

    @Test
    void aStepThatOthersDecideNowComesToTheirInbox() {
        String from = version(FIRST, SECOND);
        String key = started();
        approve(village, key);
        move(proposal(from, version(FIRST, Step.of("second", "county-reviewer", 5))), key);
        assertThat(seen(township, key)).isEmpty();
        approve(county, key);
        assertThat(endOf(key)).isEqualTo("over");
    }

    @Test
    void aPeriodThatRunsKeepsItsDay() {
        String from = version(MovingCases.model(true, FIRST, SECOND));
        String key = started();
        approve(village, key);
        String instance = jdbc.sql("select instance_id from workflow_case where case_key = ?")
                .param(key)
                .query(String.class)
                .single();
        Supplier<org.camunda.bpm.engine.runtime.Job> timer =
                () -> management.createJobQuery().processInstanceId(instance).singleResult();
        var day = timer.get().getDuedate();
        String to = version(MovingCases.model(true, FIRST, REVIEW, SECOND));
        assertThat(migrations.waiting(from)).containsEntry("period", 1);
        move(proposal(from, to), key);
        assertThat(timer.get().getDuedate()).isEqualTo(day);
        assertThat(timer.get().getProcessDefinitionId()).isEqualTo(to);
        management.executeJob(timer.get().getId());
        assertThat(only(township, key).stepKey()).isEqualTo("second");
    }

    @Test
    void votesThatWereGivenAreNotLost() {
        Step together = new Step("first", "village-cadre", 5, "all");
        person("village-cadre", MovingCases.VILLAGE);
        String from = version(together, SECOND);
        String key = started();
        StepMap other = proposal(from, version(FIRST, SECOND));
        assertThat(migrations.obstacles(other, List.of(key)))
                .extracting(one -> one.reason().key())
                .containsExactly("workflow.migration.seats");
        StepMap same = proposal(from, version(together, REVIEW));
        move(same, key);
        assertThat(seen(village, key)).hasSize(1);
        ends(key);
    }

    /** Many sit at that step: other tests count an item for a task. */
    private void ends(String key) {
        String instance = jdbc.sql("select instance_id from workflow_case where case_key = ?")
                .param(key)
                .query(String.class)
                .single();
        as(
                mover,
                () -> transaction.execute(status -> {
                    runtime.deleteProcessInstance(instance, "tried");
                    return key;
                }));
        assertThat(seen(village, key)).isEmpty();
    }

    @Test
    void nothingMovesTwice() {
        String from = version(FIRST, SECOND);
        String key = started();
        StepMap map = proposal(from, version(FIRST, REVIEW, SECOND));
        move(map, key);
        assertThatThrownBy(() -> move(map, key)).hasMessage("workflow.migration.elsewhere");
        assertThat(jdbc.sql("select count(*) from workflow_migration where case_key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = ? and action = 'workflow.case-moved'")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    /** These steps in that order, and the account is changed where asked for. */
    private String guarded(String... steps) {
        AbstractFlowNodeBuilder<?, ?> flow = Bpmn.createExecutableProcess(MovingCases.PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent("begun");
        for (String step : steps) {
            flow = step.equals("change")
                    ? flow.serviceTask("change").name("登记新账户").camundaDelegateExpression("${changeAccount}")
                    : flow.userTask(step).name("环节" + step).camundaCandidateGroups("county-reviewer");
        }
        BpmnModelInstance model = flow.endEvent("over").done();
        Map<String, String> outcomes = Map.of("enter", "submit", "confirm", "confirm", "look", "approve");
        for (UserTask step : model.getModelElementsByType(UserTask.class)) {
            String outcome = Objects.requireNonNull(outcomes.get(step.getId()));
            var said = ProbeModel.offer(model, step.getId(), outcome, 3);
            if (!outcome.equals("approve")) ProbeModel.property(model, said, "panel", "account");
        }
        return version(model);
    }

    @Test
    void noGateIsSteppedOver() {
        String from = guarded("look", "enter", "confirm", "change");
        String key = started();
        String to = guarded("enter", "confirm", "look", "change");
        StepMap map = proposal(from, to);
        assertThat(map.places()).containsEntry("look", "look");
        assertThat(migrations.obstacles(map, List.of(key))).singleElement().satisfies(one -> assertThat(
                        one.reason().sentence(messages))
                .contains("改到“环节look”会越过必经环节：两人更正账户")
                .contains("该事项停在“环节look”"));
        assertThatThrownBy(() -> move(map, key)).hasMessage("workflow.migration.gate");
        assertThat(only(county, key).processDefinitionId()).isEqualTo(from);

        move(with(map, "look", "enter"), key);
        assertThat(only(county, key).stepKey()).isEqualTo("enter");
    }
}
