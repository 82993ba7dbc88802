package org.jiangbu.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever draws a way round a mandatory gate is told which gate and which way. */
class GateMutantsTest {
    /**
     * A step that is a gate.
     *
     * @param forward the arrow that leads on when it is passed
     * @param back the arrow that leads elsewhere when it is not
     * @param other a role that may not do it
     */
    private record Guarded(
            String process, Rule rule, String step, String forward, String back, String other, String point) {}

    private static final String DECLARATION = "subsidy-declaration";
    private static final String ROSTER = "township-register";
    private static final String PAYMENT = "payment-batch";

    private static final List<Guarded> STEPS = List.of(
            new Guarded(
                    DECLARATION,
                    Rule.CADRE_CHECK,
                    "cadre-check",
                    "cadre-result-to-village-verification",
                    "cadre-result-to-not-passed",
                    "stationed-team",
                    "computeAward"),
            new Guarded(
                    DECLARATION,
                    Rule.VILLAGE_VERIFICATION,
                    "village-verification",
                    "village-result-to-publish-notice",
                    "village-result-to-not-passed",
                    "assigned-cadre",
                    "computeAward"),
            new Guarded(
                    DECLARATION,
                    Rule.TOWNSHIP_VERIFICATION,
                    "township-check",
                    "township-result-to-compute-award",
                    "township-result-to-not-passed",
                    "township-finance",
                    "recordPaid"),
            new Guarded(
                    ROSTER,
                    Rule.TOWNSHIP_SUBMISSION,
                    "township-approval",
                    "township-result-to-lock-register",
                    "township-result-to-unlock-register",
                    "township-clerk",
                    "approveRegister"),
            new Guarded(
                    ROSTER,
                    Rule.COUNTY_APPROVAL,
                    "county-approval",
                    "approval-result-to-approve-register",
                    "approval-result-to-unlock-register",
                    "county-reviewer",
                    "approveRegister"),
            new Guarded(
                    PAYMENT,
                    Rule.TWO_PEOPLE_AT_RELEASE,
                    "release-payment",
                    "release-result-to-export-bank-file",
                    "release-result-to-prepare-payment",
                    "county-reviewer",
                    "exportBankFile"),
            new Guarded(
                    PAYMENT,
                    Rule.TWO_PEOPLE_AT_RELEASE,
                    "prepare-payment",
                    "prepare-result-to-release-payment",
                    "prepare-result-to-cancel-batch",
                    "county-leader",
                    "exportBankFile"),
            new Guarded(
                    DECLARATION,
                    Rule.TWO_PEOPLE_AT_ACCOUNT,
                    "confirm-account",
                    "account-result-to-change-account",
                    "account-result-to-correct-account",
                    "village-cadre",
                    "changeAccount"));

    static Stream<Arguments> waysRoundAStep() {
        List<Arguments> all = new ArrayList<>();
        for (Guarded one : STEPS) {
            ways(one).forEach((how, model) -> all.add(arguments(one.rule(), one.process(), one.step(), how, model)));
        }
        return all.stream();
    }

    private static Redrawn of(Guarded one) {
        return Redrawn.shipped(one.process());
    }

    private static Map<String, Redrawn> ways(Guarded one) {
        String beyond = of(one).element(one.forward()).getAttribute("targetRef");
        String into = of(one).into(one.step()).get(0);
        Map<String, Redrawn> ways = new LinkedHashMap<>();
        ways.put("taken out", of(one).without(one.step()));
        Redrawn past = of(one);
        past.into(one.step()).forEach(flow -> past.lead(flow, beyond));
        ways.put("every arrow past it", past);
        ways.put("one arrow past it", of(one).lead(into, beyond));
        ways.put("a choice past it", of(one).way(into, "exclusiveGateway", beyond));
        ways.put("a branch past it", of(one).way(into, "parallelGateway", beyond));
        ways.put("time passes it", of(one).timer(one.step(), true, beyond));
        ways.put("time passes beside it", of(one).timer(one.step(), false, beyond));
        ways.put("another role", of(one).role(one.step(), one.other()));
        ways.put(
                "another role has a seat",
                of(one).property(one.step(), "quorum", "any")
                        .property(one.step(), "deciders", "assigned-cadre,county-reviewer,township-clerk"));
        ways.put("another panel", of(one).property(one.step(), "panel", "finding"));
        ways.put("refused leads on", of(one).lead(one.back(), beyond));
        ways.put("a duty that nobody is kept from", of(one).property(one.step(), "duty", "entry"));
        ways.put("a second start", of(one).start(beyond));
        return ways;
    }

    @ParameterizedTest(name = "{2}: {3}")
    @MethodSource("waysRoundAStep")
    void noStepIsGoneRound(Rule rule, String process, String step, String how, Redrawn model) {
        isRefused(rule, process, model);
    }

    static Stream<Arguments> otherWays() {
        return Stream.of(
                arguments(Rule.PUBLIC_NOTICE, DECLARATION, model(DECLARATION).without("publish-notice")),
                arguments(
                        Rule.PUBLIC_NOTICE,
                        DECLARATION,
                        model(DECLARATION).lead("village-result-to-publish-notice", "township-check")),
                arguments(
                        Rule.PUBLIC_NOTICE,
                        DECLARATION,
                        model(DECLARATION).lead("publish-notice-to-notice", "township-check")),
                arguments(
                        Rule.PUBLIC_NOTICE, DECLARATION, model(DECLARATION).delegate("publish-notice", "recordLapse")),
                arguments(
                        Rule.PUBLIC_NOTICE,
                        DECLARATION,
                        model(DECLARATION).lead("objected-to-objection-village", "township-check")),
                arguments(
                        Rule.PUBLIC_NOTICE,
                        DECLARATION,
                        model(DECLARATION).lead("objection-result-to-publish-notice", "township-check")),
                arguments(
                        Rule.VILLAGE_VERIFICATION,
                        DECLARATION,
                        model(DECLARATION).lead("objection-result-to-village-verification", "publish-notice")),
                arguments(
                        Rule.VILLAGE_VERIFICATION,
                        DECLARATION,
                        model(DECLARATION).property("village-verification", "duty", "cadre")),
                arguments(
                        Rule.TOWNSHIP_VERIFICATION,
                        DECLARATION,
                        model(DECLARATION).property("township-check", "duty", "village")),
                arguments(
                        Rule.CADRE_CHECK,
                        DECLARATION,
                        model(DECLARATION)
                                .condition(
                                        "resume-to-township-check",
                                        "${outcome == 'resubmit' and returnedFrom == 'township-check'}")),
                arguments(
                        Rule.CADRE_CHECK,
                        DECLARATION,
                        model(DECLARATION).delegate("record-withdrawal", "computeAward")),
                arguments(
                        Rule.CADRE_CHECK,
                        DECLARATION,
                        model(DECLARATION).lead("declared-to-cadre-check", "to-be-paid")),
                arguments(
                        Rule.VILLAGE_VERIFICATION,
                        DECLARATION,
                        model(DECLARATION)
                                .condition("cadre-result-to-village-verification", "${empty returnedFrom}")
                                .lead("cadre-result-to-village-verification", "publish-notice")),
                arguments(
                        Rule.TOWNSHIP_VERIFICATION,
                        DECLARATION,
                        model(DECLARATION)
                                .condition(
                                        "township-result-to-compute-award",
                                        "${outcome == 'approve' or outcome == 'reject'}")),
                arguments(Rule.ROSTER_LOCK, ROSTER, model(ROSTER).without("lock-register")),
                arguments(Rule.ROSTER_LOCK, ROSTER, model(ROSTER).delegate("lock-register", "recordLapse")),
                arguments(
                        Rule.TOWNSHIP_SUBMISSION,
                        ROSTER,
                        model(ROSTER).lead("unlock-register-to-township-submit", "county-approval")),
                arguments(
                        Rule.COUNTY_APPROVAL,
                        ROSTER,
                        model(ROSTER)
                                .property("county-approval", "duty", "both")
                                .property("township-approval", "duty", "both")),
                arguments(Rule.FUND_CHECK, PAYMENT, model(PAYMENT).without("reserve-funds")),
                arguments(Rule.FUND_CHECK, PAYMENT, model(PAYMENT).delegate("reserve-funds", "recordPaid")),
                arguments(
                        Rule.FUND_CHECK,
                        PAYMENT,
                        model(PAYMENT).condition("funds-enough-to-prepare-payment", "${not empty fundsSufficient}")),
                arguments(
                        Rule.FUND_CHECK,
                        PAYMENT,
                        model(PAYMENT).lead("funds-enough-to-funds-short", "prepare-payment")),
                arguments(
                        Rule.FUND_CHECK, PAYMENT, model(PAYMENT).lead("short-result-to-try-funds", "prepare-payment")),
                arguments(
                        Rule.TWO_PEOPLE_AT_RELEASE,
                        PAYMENT,
                        model(PAYMENT).property("release-payment", "duty", "funds")),
                arguments(
                        Rule.TWO_PEOPLE_AT_RELEASE,
                        PAYMENT,
                        model(PAYMENT).lead("funds-enough-to-prepare-payment", "export-bank-file")));
    }

    private static Redrawn model(String process) {
        return Redrawn.shipped(process);
    }

    @ParameterizedTest
    @MethodSource("otherWays")
    void noGateIsGoneRound(Rule rule, String process, Redrawn model) {
        isRefused(rule, process, model);
    }

    private static void isRefused(Rule rule, String process, Redrawn model) {
        List<Finding> findings = Checks.check(process + ".bpmn", model.xml());
        assertThat(findings)
                .as(Checks.sentences(findings.stream().filter(Finding::refused).toList()))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.sentence(Checks.MESSAGES)).contains(" → ");
                });
    }

    @Test
    void theGatesHoldInAProcessOfAnotherNameToo() {
        String xml = model(PAYMENT)
                .lead("funds-enough-to-prepare-payment", "export-bank-file")
                .xml()
                .replace("payment-batch", "quick-pay");
        assertThat(Checks.refusals(Checks.check("quick-pay.bpmn", xml))).contains(Rule.TWO_PEOPLE_AT_RELEASE);
    }

    @Test
    void aReviewBeforeOrBehindAStepIsNoWayRound() {
        for (Guarded one : STEPS) {
            List<String> ways = new ArrayList<>(of(one).into(one.step()));
            ways.add(one.forward());
            for (String way : ways) {
                List<Finding> findings = Checks.check(
                        one.process() + ".bpmn", of(one).review(way).xml());
                assertThat(Checks.refusals(findings))
                        .as(way + ": " + Checks.sentences(findings))
                        .isEmpty();
            }
        }
    }
}
