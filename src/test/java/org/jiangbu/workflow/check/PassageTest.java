package org.jiangbu.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangbu.base.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cases would miss, or have done twice, if they went on at another place. */
class PassageTest {
    private static final String ENTERED = task("enter", "account", "submit");
    private static final String CONFIRMED = task("confirm", "account", "confirm");
    private static final String CHANGED =
            "<bpmn:serviceTask id=\"change\" name=\"更正账户\" camunda:delegateExpression=\"${changeAccount}\"/>";

    private static String task(String id, String panel, String outcomes) {
        return """
                <bpmn:userTask id="%s" name="%s" camunda:candidateGroups="county-reviewer"><bpmn:extensionElements>
                <camunda:properties><camunda:property name="outcomes" value="%s"/>
                <camunda:property name="dueWorkdays" value="5"/><camunda:property name="panel" value="%s"/>
                </camunda:properties></bpmn:extensionElements></bpmn:userTask>"""
                .formatted(id, id, outcomes, panel);
    }

    private static String plain(String id) {
        return task(id, "", "submit");
    }

    /** One after the other. */
    private static Passage drawn(String... elements) {
        StringBuilder flow = new StringBuilder("<bpmn:startEvent id=\"begun\"/>");
        String last = "begun";
        for (String element : List.of(elements)) {
            String id = element.replaceFirst("(?s).*? id=\"([a-z-]+)\".*", "$1");
            flow.append(element).append(flow(last, id));
            last = id;
        }
        flow.append("<bpmn:endEvent id=\"over\"/>").append(flow(last, "over"));
        return Passage.of(DrawnModels.read(
                "drawn",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="http://jiangbu.org/bpmn">
                  <bpmn:process id="drawn" isExecutable="true" camunda:historyTimeToLive="P3650D">%s</bpmn:process>
                </bpmn:definitions>"""
                        .formatted(flow)));
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s-to-%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    private static Model shipped(String process) {
        return DrawnModels.read(process, Checks.shipped(process));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment-batch",
                "self-check-finding",
                "subsidy-declaration",
                "township-register",
                "township-self-check",
                "village-self-check"
            })
    void whoeverGoesOnWhereHeStandsMissesNothing(String process) {
        Model model = shipped(process);
        Passage same = Passage.of(model);
        assertThat(model.nodes(Node.Kind.TASK)).isNotEmpty().allSatisfy(step -> {
            assertThat(same.unknown(step.id())).isFalse();
            assertThat(same.missing(step.id(), step.id(), same)).isEmpty();
            assertThat(same.repeated(step.id(), step.id(), same)).isEmpty();
        });
    }

    static Stream<Arguments> stepsOver() {
        return Stream.of(
                arguments("subsidy-declaration", "cadre-check", "village-verification", Rule.CADRE_CHECK),
                arguments("subsidy-declaration", "village-verification", "township-check", Rule.VILLAGE_VERIFICATION),
                arguments("subsidy-declaration", "objection-township", "confirm-account", Rule.PUBLIC_NOTICE),
                arguments("subsidy-declaration", "township-check", "correct-account", Rule.TOWNSHIP_VERIFICATION),
                arguments("subsidy-declaration", "correct-account", "confirm-account", Rule.TWO_PEOPLE_AT_ACCOUNT),
                arguments("township-register", "township-submit", "county-approval", Rule.TOWNSHIP_SUBMISSION),
                arguments("payment-batch", "funds-short", "prepare-payment", Rule.FUND_CHECK),
                arguments("payment-batch", "prepare-payment", "release-payment", Rule.TWO_PEOPLE_AT_RELEASE));
    }

    @ParameterizedTest
    @MethodSource("stepsOver")
    void aGateThatWouldBeSteppedOverIsNamed(String process, String from, String to, Rule gate) {
        Passage passage = Passage.of(shipped(process));
        assertThat(passage.missing(from, to, passage)).hasValue(gate);
    }

    @Test
    void whoGoesBackPassesTheGatesOnceMore() {
        Passage passage = Passage.of(shipped("subsidy-declaration"));
        for (String back : List.of("cadre-check", "village-verification")) {
            assertThat(passage.missing("township-check", back, passage)).isEmpty();
            assertThat(passage.repeated("township-check", back, passage)).isEmpty();
        }
    }

    @Test
    void whatLeadsToMoneyIsNotDoneTwice() {
        Passage payment = Passage.of(shipped("payment-batch"));
        assertThat(payment.missing("collect-receipts", "prepare-payment", payment))
                .isEmpty();
        assertThat(payment.repeated("collect-receipts", "prepare-payment", payment)
                        .map(Wording::chinese))
                .hasValue("生成银行代发文件");
        Passage declaration = Passage.of(shipped("subsidy-declaration"));
        assertThat(declaration
                        .repeated("correct-account", "cadre-check", declaration)
                        .map(Wording::chinese))
                .hasValue("测算奖补金额");
    }

    @Test
    void aStepThatCameOutOfItsOrderIsNoWayRound() {
        Passage before = drawn(plain("look"), ENTERED, CONFIRMED, CHANGED);
        Passage after = drawn(ENTERED, CONFIRMED, plain("look"), CHANGED);
        assertThat(before.missing("look", "look", after)).hasValue(Rule.TWO_PEOPLE_AT_ACCOUNT);
        assertThat(after.missing("look", "look", before)).isEmpty();
    }

    /** Whoever stands at “wait” in the second version has passed the gate, but not who came there out of the first. */
    @Test
    void whatACaseBroughtAlongCountsAndNotWhatOthersPassedThere() {
        Passage first = drawn(plain("look"), ENTERED, CONFIRMED, CHANGED);
        Passage second = drawn(
                task("enter-early", "account", "submit"),
                task("confirm-early", "account", "confirm"),
                plain("look"),
                plain("wait"),
                ENTERED,
                CONFIRMED,
                CHANGED);
        Passage third = drawn(ENTERED, CONFIRMED, plain("look"), plain("wait"), CHANGED);
        assertThat(first.missing("look", "look", second)).isEmpty();
        assertThat(second.missing("wait", "wait", third)).isEmpty();
        Passage came = first.moved(Map.of("look", "look"), second);
        assertThat(came.missing("wait", "wait", third)).hasValue(Rule.TWO_PEOPLE_AT_ACCOUNT);
        assertThat(came.missing("confirm", "confirm", second)).isEmpty();
        assertThat(came.unknown("enter-early")).isTrue();
    }

    @Test
    void whatWasDoneInAnEarlierVersionIsRemembered() {
        Passage first = drawn(ENTERED, CONFIRMED, CHANGED, plain("look"));
        Passage second = drawn(ENTERED, CONFIRMED, plain("look"));
        Passage third = drawn(plain("look"), ENTERED, CONFIRMED, CHANGED);
        assertThat(second.repeated("look", "look", third)).isEmpty();
        assertThat(first.moved(Map.of("look", "look"), second).repeated("look", "look", third))
                .map(Wording::chinese)
                .hasValue("更正账户");
    }

    @Test
    void ofACaseWhosePlacesWereNotKeptNobodyKnows() {
        Passage passage = drawn(plain("look"), ENTERED, CONFIRMED, CHANGED);
        assertThat(passage.moved(Map.of(), passage).unknown("look")).isTrue();
    }
}
