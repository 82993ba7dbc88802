package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.seat.Seat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 会签、或签、依次审批: steps that take several persons. */
class SeveralDecidersTest extends CommitteeTest {
    @Autowired
    private Foresight foresight;

    @Test
    void allMustAgree() {
        String key = started("all");
        decide(third, key, "approve");
        decide(first, key, "approve");
        assertThat(inbox(first, key)).isEmpty();
        assertThat(ended(key)).isNull();
        assertThat(recorded(key)).isZero();
        decide(second, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-all");
        assertThat(recorded(key)).isOne();
        assertThat(as(first, () -> items.history(key)))
                .extracting(CaseStep::personId)
                .containsExactly(third.id(), first.id(), second.id());
    }

    @Test
    void oneWhoDoesNotAgreeEndsIt() {
        String key = started("all");
        decide(first, key, "approve");
        decide(third, key, "return");
        assertThat(ended(key)).isEqualTo("refused-all");
        assertThat(inbox(second, key)).isEmpty();
    }

    @Test
    void theFirstOfAnyDecidesForAll() {
        String key = started("any");
        decide(second, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-any");
        assertThat(inbox(first, key)).isEmpty();
    }

    @Test
    void inOrderEachHasTheTurnAfterTheOther() {
        String key = started("in-order");
        assertThat(inbox(second, key)).isEmpty();
        assertThat(inbox(third, key)).isEmpty();
        decide(first, key, "approve");
        assertThat(inbox(third, key)).isEmpty();
        decide(second, key, "approve");
        decide(third, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-in-order");
    }

    @Test
    void whoHasTheNextTurnIsForeseenBeforeWhatFollowsTheStep() {
        String key = started("in-order");
        WorkItem mine = item(first, key);
        assertThat(as(first, () -> foresight.after(mine.id(), "approve")))
                .singleElement()
                .satisfies(next -> assertThat(next.persons()).containsExactly("乙"));
        assertThat(as(first, () -> foresight.after(mine.id(), "return")))
                .extracting(NextStep::kind)
                .containsExactly(NextStep.Kind.END);
        decide(first, key, "approve");
        decide(second, key, "approve");
        WorkItem last = item(third, key);
        assertThat(as(third, () -> foresight.after(last.id(), "approve")))
                .extracting(NextStep::kind)
                .containsExactly(NextStep.Kind.END);
    }

    @Test
    void twoOfThreeAreEnough() {
        String key = started("2");
        decide(first, key, "return");
        assertThat(ended(key)).isNull();
        decide(third, key, "approve");
        decide(second, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-2");
    }

    @Test
    void withoutHopeOfTwoItEnds() {
        String key = started("2");
        decide(first, key, "return");
        decide(second, key, "return");
        assertThat(ended(key)).isEqualTo("refused-2");
    }

    @Test
    void inOrderTheOneWhoIsAddedFollowsTheOneWhoAsked() {
        String key = started("in-order");
        Person guest = person("戊", "village-cadre", village);
        add(first, key, guest);
        assertThat(inbox(guest, key)).isEmpty();
        decide(first, key, "approve");
        assertThat(inbox(second, key)).isEmpty();
        decide(guest, key, "approve");
        assertThat(inbox(second, key)).hasSize(1);
        remove(leader, key, second, item(second, key).id());
        decide(third, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-in-order");
    }

    @Test
    void aVoiceIsTakenBackWhileTheOthersAreStillDeciding() {
        String key = started("all");
        decide(first, key, "approve");
        decide(second, key, "approve");
        takeBack(first, key);
        assertThat(inbox(first, key)).hasSize(1);
        decide(third, key, "approve");
        assertThat(ended(key)).isNull();
        decide(first, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-all");
    }

    @Test
    void inOrderAVoiceIsTakenBackBeforeTheNextDecides() {
        String key = started("in-order");
        decide(first, key, "approve");
        takeBack(first, key);
        assertThat(inbox(second, key)).isEmpty();
        decide(first, key, "approve");
        decide(second, key, "approve");
        refused(() -> takeBack(first, key), "workflow.takeBack.acted");
        decide(third, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-in-order");
    }

    @Test
    void whoSitsThereTakesNoOtherSeatAndChangesNoLines() {
        String key = started("all");
        WorkItem mine = item(first, key);
        refused(
                () -> as(first, () -> {
                    holdings.transfer(mine.id(), mine.revision(), second.id(), "请代为办理");
                    return null;
                }),
                "workflow.holding.separation");
        refused(
                () -> as(first, () -> {
                    items.decide(new DecideRequest(
                            mine.id(), mine.revision(), "approve", null, null, Map.of("cuts", List.of()), command()));
                    return null;
                }),
                "workflow.quorum.values");
        assertThat(inbox(first, key)).hasSize(1);
    }

    @Test
    void whoReceivesASeatsItemSitsThereAndMayTakeItsDecisionBack() {
        String key = started("in-order");
        Person guest = person("戊", "stationed-team", village);
        WorkItem passed = item(first, key);
        as(first, () -> {
            holdings.transfer(passed.id(), passed.revision(), guest.id(), "出差，请代办");
            return null;
        });
        assertThat(seats(guest, key))
                .extracting(Seat::personId)
                .contains(guest.id())
                .doesNotContain(first.id());
        decide(guest, key, "approve");
        takeBack(guest, key);
        assertThat(item(guest, key).assigneeId()).isEqualTo(guest.id());
        assertThat(inbox(first, key)).isEmpty();
        add(guest, key, first);
        decide(guest, key, "approve");
        decide(first, key, "approve");
        decide(second, key, "approve");
        decide(third, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-in-order");
    }

    @Test
    void whoDecideAtTheSameMomentAreAllCounted() throws InterruptedException, ExecutionException {
        String key = started("all");
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> votes = List.of(first, second, third).stream()
                    .<Future<?>>map(person -> pool.submit(() -> decide(person, key, "approve")))
                    .toList();
            for (Future<?> vote : votes) {
                vote.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(ended(key)).isEqualTo("agreed-all");
        assertThat(recorded(key)).isOne();
    }

    @Test
    void aModelWithAnUnknownQuorumIsRefused() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("unknown-quorum")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("step")
                .camundaCandidateGroups("village-cadre")
                .endEvent()
                .done();
        UserTask step = model.getModelElementById("step");
        CamundaProperties properties = model.newInstance(CamundaProperties.class);
        step.builder().addExtensionElement(properties);
        CamundaProperty quorum = model.newInstance(CamundaProperty.class);
        quorum.setCamundaName("quorum");
        quorum.setCamundaValue("most");
        properties.getCamundaProperties().add(quorum);
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addModelInstance("unknown-quorum.bpmn", model)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("most");
    }
}
