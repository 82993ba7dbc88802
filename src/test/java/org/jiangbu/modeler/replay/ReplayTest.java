package org.jiangbu.modeler.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jiangbu.modeler.replay.PastSeason.SHIPPED;

import java.util.List;
import java.util.Map;
import org.jiangbu.modeler.replay.Assumed.Kind;
import org.jiangbu.modeler.replay.DeadEnd.Why;
import org.jiangbu.modeler.replay.ReplayResult.Step;
import org.junit.jupiter.api.Test;

/** Past cases in flows that somebody drew anew. */
class ReplayTest {
    private static final String DISCIPLINE =
            """
            <bpmn:userTask id="discipline" name="县纪委审查" camunda:candidateGroups="auditor">
              <bpmn:extensionElements><camunda:properties>
                <camunda:property name="outcomes" value="approve,reject" />
                <camunda:property name="dueWorkdays" value="6" />
              </camunda:properties></bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="discipline-on" sourceRef="discipline" targetRef="publish-notice" />
            <bpmn:exclusiveGateway id="cadre-result\"""";

    private final PastSeason season = new PastSeason();

    private static String redirected(String model, String flow, String to) {
        String changed = model.replaceFirst("(id=\"" + flow + "\"[^>]*targetRef=\")[^\"]*", "$1" + to);
        assertThat(changed).isNotEqualTo(model);
        return changed;
    }

    private static String replaced(String model, String from, String to) {
        assertThat(model).contains(from);
        return model.replace(from, to);
    }

    private static Step step(ReplayResult result, String id) {
        return result.steps().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private PastSeason everyKindOfCase() {
        return season.paid()
                .with(
                        "award-paid",
                        "cadre-check:return",
                        "correction:resubmit:0:4",
                        "cadre-check:approve",
                        "village-verification:return",
                        "correction:resubmit",
                        "village-verification:approve",
                        "township-check:approve:9:1")
                .with(
                        "award-paid",
                        "cadre-check:approve",
                        "village-verification:approve",
                        "objection-village:submit:3:2",
                        "objection-township:uphold",
                        "village-verification:approve",
                        "township-check:approve:7:2",
                        "correct-account:submit:20:1",
                        "confirm-account:refuse",
                        "correct-account:submit",
                        "confirm-account:confirm")
                .with("rejected", "cadre-check:reject")
                .with("rejection-upheld", "cadre-check:reject", "review-township:uphold:2:2")
                .with("rejected-finally", "cadre-check:reject", "review-township:overturn:2:2", "cadre-check:reject")
                .with("lapsed", "cadre-check:return")
                .with("withdrawn-end", "cadre-check:approve");
    }

    @Test
    void theFlowThroughWhichTheyWentChangesNothing() {
        ReplayResult result = everyKindOfCase().through(SHIPPED);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.cases()).isEqualTo(8);
        assertThat(result.deadEnds()).isEmpty();
        assertThat(result.otherEnds()).isEmpty();
        assertThat(result.assumptions()).isEmpty();
        assertThat(result.steps()).allSatisfy(step -> assertThat(step.after()).isEqualTo(step.before()));
        assertThat(result.same()).isTrue();
        assertThat(result.roles()).allSatisfy(role -> assertThat(role.after()).isEqualTo(role.before()));
        assertThat(result.flows())
                .containsEntry("paid-to-record-paid", 3)
                .containsEntry("correction-over-to-record-lapse", 1);
    }

    @Test
    void aStepInBetweenHasItsItemsAndItsTime() {
        String drawn = redirected(SHIPPED, "village-result-to-publish-notice", "discipline");
        ReplayResult result =
                season.paid().paid().through(replaced(drawn, "<bpmn:exclusiveGateway id=\"cadre-result\"", DISCIPLINE));
        Step added = step(result, "discipline");
        assertThat(added.before().count()).isZero();
        assertThat(added.after()).isEqualTo(new Spread(2, 3, 3));
        assertThat(result.otherEnds()).isEmpty();
        assertThat(result.after().median()).isEqualTo(result.before().median() + 3);
        assertThat(result.assumptions())
                .extracting(Assumption::kind, Assumption::element, Assumption::cases, Assumption::days)
                .containsExactly(tuple(Kind.NEW_STEP, "discipline", 2, 3));
        assertThat(result.roles())
                .filteredOn(role -> role.role().equals("auditor"))
                .singleElement()
                .satisfies(role -> {
                    assertThat(role.before().items()).isZero();
                    assertThat(role.after().highest()).isEqualTo(2);
                    assertThat(role.after().on()).hasValue(PastSeason.FIRST.plusDays(2));
                });
    }

    @Test
    void aStepThatIsLeftOutTakesNoTimeAnyMore() {
        ReplayResult result =
                season.paid().through(redirected(SHIPPED, "cadre-result-to-village-verification", "publish-notice"));
        assertThat(step(result, "village-verification").before().count()).isEqualTo(1);
        assertThat(step(result, "village-verification").after().count()).isZero();
        assertThat(result.deadEnds()).isEmpty();
        assertThat(result.otherEnds()).isEmpty();
        assertThat(result.after().median()).isLessThan(result.before().median());
    }

    @Test
    void aConditionTurnedRoundEndsCasesOtherwise() {
        String turned =
                SHIPPED.replaceFirst("(id=\"township-result-to-compute-award\"(?s:.*?)\\$\\{outcome )==", "$1!=");
        ReplayResult result = season.paid()
                .with("rejected", "cadre-check:approve", "village-verification:approve", "township-check:reject:7:1")
                .through(turned);
        assertThat(result.otherEnds())
                .extracting(end -> end.before().chinese(), end -> end.after().chinese())
                .contains(tuple("已决定不予奖补", "奖补已兑付"));
        assertThat(result.otherEnds()).hasSize(1);
        assertThat(result.deadEnds())
                .as("an approved case is corrected and approved, again and again")
                .extracting(DeadEnd::why)
                .containsExactly(Why.ROUND);
    }

    @Test
    void aFlowThatLeadsNowhereHoldsCasesUp() {
        String cut = SHIPPED.replaceFirst("<bpmn:sequenceFlow id=\"notice-over-to-township-check\"[^>]*/>", "");
        ReplayResult result =
                season.paid().with("rejected", "cadre-check:reject").through(cut);
        assertThat(result.deadEnds())
                .extracting(DeadEnd::number, DeadEnd::element, DeadEnd::why)
                .containsExactly(tuple("2018-533422201-00001", "notice-over", Why.NOWHERE));
        assertThat(result.after().count()).as("cases that end").isEqualTo(1);
    }

    @Test
    void whereNoWayIsTakenOtherwiseNoConditionHolds() {
        String narrow = replaced(SHIPPED, " default=\"village-result-to-not-passed\"", "");
        ReplayResult result = season.paid()
                .with("lapsed", "cadre-check:approve", "village-verification:return")
                .through(narrow.replaceFirst(
                        "<bpmn:sequenceFlow id=\"village-result-to-not-passed\"(?s:.*?)</bpmn:sequenceFlow>", ""));
        assertThat(result.deadEnds())
                .extracting(DeadEnd::element, DeadEnd::why)
                .containsExactly(tuple("village-result", Why.NO_WAY));
    }

    @Test
    void whatWasDecidedAndIsNotOfferedAnyMoreIsTakenAsTheFirst() {
        String without = SHIPPED.replaceFirst(
                "(id=\"cadre-check\"(?s:.*?)name=\"outcomes\" value=\")approve,return,reject", "$1approve,return");
        ReplayResult result =
                season.paid().with("rejected", "cadre-check:reject").through(without);
        assertThat(result.otherEnds()).hasSize(1);
        assertThat(result.assumptions())
                .extracting(Assumption::kind)
                .contains(Kind.OTHER_OUTCOME, Kind.MORE_OFTEN, Kind.USUAL_EVENT);
    }

    @Test
    void aCaseThatFitsNoVersionIsLeftOutAndNamed() {
        ReplayResult result =
                season.paid().with("award-paid", "cadre-check:reject").through(SHIPPED);
        assertThat(result.leftOut()).isEqualTo(List.of("2018-533422201-00002"));
        assertThat(result.cases()).isEqualTo(1);
    }

    /** With a review before the notice, and another one after the township. */
    private static String twoReviews() {
        String drawn = redirected(
                redirected(SHIPPED, "village-result-to-publish-notice", "discipline"),
                "township-result-to-compute-award",
                "second-look");
        String second = DISCIPLINE
                .replace("\"discipline", "\"second-look")
                .replace("targetRef=\"publish-notice\"", "targetRef=\"compute-award\"");
        String gateway = "<bpmn:exclusiveGateway id=\"cadre-result\"";
        return replaced(replaced(drawn, gateway, DISCIPLINE), gateway, second);
    }

    @Test
    void aCaseThatWasMovedIsReplayedByItsOwnWay() {
        season.paid()
                .with(
                        "award-paid",
                        "cadre-check:approve",
                        "village-verification:approve",
                        "township-check:approve:9:1",
                        "second-look:approve:0:2")
                .moved(2, Map.of("township-check", "township-check"));
        ReplayResult result = season.through(SHIPPED, twoReviews());
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.cases()).isEqualTo(2);
        assertThat(result.deadEnds()).isEmpty();
        assertThat(result.otherEnds()).isEmpty();
        assertThat(step(result, "second-look").before()).isEqualTo(new Spread(1, 1, 1));
        assertThat(step(result, "second-look").drawn()).isFalse();
        assertThat(step(result, "township-check").before())
                .isEqualTo(step(result, "township-check").after());

        ReplayResult later = season.through(twoReviews(), twoReviews());
        assertThat(later.leftOut()).isEmpty();
        assertThat(step(later, "second-look").after().count()).isEqualTo(2);
        assertThat(later.deadEnds()).isEmpty();
    }

    @Test
    void aCaseOfWhichNobodyKeptWhereItStoodIsTakenToHaveStoodAtTheSamePlace() {
        season.with(
                        "award-paid",
                        "cadre-check:approve",
                        "village-verification:approve",
                        "township-check:approve:9:1",
                        "second-look:approve:0:2")
                .moved(2, Map.of());
        assertThat(season.through(SHIPPED, twoReviews()).leftOut()).isEmpty();
    }

    @Test
    void aCaseThatCannotHaveStoodWhereItMovedIsLeftOut() {
        season.paid()
                .with(
                        "award-paid",
                        "cadre-check:approve",
                        "village-verification:approve",
                        "township-check:approve:9:1",
                        "second-look:approve:0:2")
                .moved(2, Map.of("correction", "correction"));
        assertThat(season.through(SHIPPED, twoReviews()).leftOut()).hasSize(1);
    }

    @Test
    void aWrittenPeriodEndsAStepThatTookLonger() {
        String hurried = replaced(
                SHIPPED,
                "<bpmn:exclusiveGateway id=\"cadre-result\"",
                """
                <bpmn:boundaryEvent id="hurry" name="限时已过" attachedToRef="cadre-check">
                  <bpmn:timerEventDefinition id="hurry-timer">
                    <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration>
                  </bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:endEvent id="too-late" name="逾期终止" />
                <bpmn:sequenceFlow id="hurry-on" sourceRef="hurry" targetRef="too-late" />
                <bpmn:exclusiveGateway id="cadre-result\"""");
        ReplayResult result =
                season.paid().with("rejected", "cadre-check:reject:0:9").through(hurried);
        assertThat(result.otherEnds())
                .extracting(ReplayResult.OtherEnd::number, ReplayResult.OtherEnd::element)
                .containsExactly(tuple("2018-533422201-00002", "too-late"));
    }

    @Test
    void waysSideBySideMeetOnTheLaterDay() {
        String aside = redirected(SHIPPED, "village-result-to-publish-notice", "both");
        String forked = replaced(
                aside,
                "<bpmn:exclusiveGateway id=\"cadre-result\"",
                DISCIPLINE
                        .replace("targetRef=\"publish-notice\"", "targetRef=\"met\"")
                        .replace(
                                "<bpmn:exclusiveGateway id=\"cadre-result\"",
                                """
                        <bpmn:parallelGateway id="both" />
                        <bpmn:parallelGateway id="met" />
                        <bpmn:sequenceFlow id="both-a" sourceRef="both" targetRef="discipline" />
                        <bpmn:sequenceFlow id="both-b" sourceRef="both" targetRef="met" />
                        <bpmn:sequenceFlow id="met-on" sourceRef="met" targetRef="publish-notice" />
                        <bpmn:exclusiveGateway id="cadre-result\""""));
        ReplayResult result = season.paid().through(forked);
        assertThat(result.deadEnds()).isEmpty();
        assertThat(result.after().median()).isEqualTo(result.before().median() + 3);
        String torn = forked.replaceFirst(
                "<bpmn:sequenceFlow id=\"both-b\"[^>]*/>",
                "<bpmn:sequenceFlow id=\"both-b\" sourceRef=\"both\" targetRef=\"cadre-result\" />");
        assertThat(new PastSeason().paid().through(torn).deadEnds()).isNotEmpty();
    }
}
