package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.reminder.Reminder;
import org.jiangbu.reminder.ReminderKind;
import org.jiangbu.reminder.Reminders;
import org.jiangbu.security.Roles;
import org.jiangbu.verification.Verifications;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code subsidy-declaration} up to the register: checked, cut, returned and corrected. */
abstract class CheckPaths extends PathTest {
    @Autowired
    private Reminders reminders;

    @Autowired
    private WorkItems items;

    @Autowired
    private Verifications verifications;

    @Override
    String place() {
        return "533422203202";
    }

    @Test
    void approvedByAllItsAwardIsDecidedAndItWaitsForItsRegister() {
        String number = verified("6000.00");
        assertThat(payable(number)).isEqualTo(180_000);
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.VERIFIED);
        assertThat(chain.steps(number)).isEmpty();
    }

    @Test
    void aSaleCutOnSitePaysOnTheVerifiedValueF14() {
        String number = chain.declared(cast, "14400.00");
        chain.decide(cadre, number, "approve");
        chain.decide(village, number, "approve", null, cutTo(number, 720_000));
        chain.fireTimers(number);
        chain.decide(clerk, number, "approve");
        assertThat(payable(number)).isEqualTo(216_000);
    }

    @Test
    void itIsFoundByWhatWasSold() {
        String number = chain.declared(cast, "100.00");
        WorkItemQuery walnuts = new WorkItemQuery(null, null, null, false, "核桃", WorkItemQuery.Sort.DUE, null, 50);
        WorkItemQuery pears = new WorkItemQuery(null, null, null, false, "雪梨", WorkItemQuery.Sort.DUE, null, 50);
        assertThat(chain.as(cadre, () -> items.list(walnuts)).items())
                .extracting(WorkItem::caseKey)
                .contains(number);
        assertThat(chain.as(cadre, () -> items.list(pears)).items()).isEmpty();
    }

    @Test
    void whoComesAfterACutSeesTheVerifiedSum() {
        String number = chain.declared(cast, "14400.00");
        assertThat(chain.item(cadre, number).amountFen()).isEqualTo(1_440_000);
        chain.decide(cadre, number, "approve", null, cutTo(number, 720_000));
        assertThat(chain.item(village, number).amountFen()).isEqualTo(720_000);
    }

    @Test
    void noStepMayRaiseWhatStoodBefore() {
        String number = chain.declared(cast, "7200.00");
        assertThatThrownBy(() -> chain.decide(cadre, number, "approve", null, cutTo(number, 720_001)))
                .isInstanceOf(Refusal.class);
        assertThat(chain.steps(number)).containsExactly("cadre-check");
    }

    @Test
    void theTownshipStepDoesNotExistBeforeTheVillageAndItsNotice() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        assertThat(chain.steps(number)).containsExactly("village-verification");
        chain.decide(village, number, "approve");
        assertThat(chain.steps(number)).isEmpty();
    }

    @Test
    void returnedByTheVillageWithOnlyEvidenceAddedItGoesStraightBackThere() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        returned(village, number);
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.RETURNED);
        resubmit(number);
        assertThat(chain.steps(number)).containsExactly("village-verification");
        chain.decide(village, number, "approve");
        chain.fireTimers(number);
        assertThat(chain.steps(number)).containsExactly("township-check");
    }

    @Test
    void returnedByTheTownshipWithOnlyEvidenceAddedItGoesStraightBackThere() {
        String number = atTheTownship("100.00");
        returned(clerk, number);
        resubmit(number);
        assertThat(chain.steps(number)).containsExactly("township-check");
    }

    @Test
    void returnedToRunAgainItIsCheckedFromTheCadreOnAlthoughOnlyEvidenceWasAdded() {
        String number = atTheTownship("100.00");
        chain.decide(clerk, number, "return", "EVIDENCE_MISSING", Map.of("resume", "again"));
        resubmit(number);
        assertThat(chain.steps(number)).containsExactly("cadre-check");
        assertThat(notes(number)).containsExactly("补正后从头重新核查");
        assertThat(chain.as(clerk, () -> items.history(number)))
                .filteredOn(CaseStep::runsAgain)
                .extracting(CaseStep::stepKey)
                .containsExactly("township-check");
    }

    @Test
    void returnedStraightBackItComesToTheStepThatReturnedIt() {
        String number = atTheTownship("100.00");
        chain.decide(
                clerk,
                number,
                "return",
                "EVIDENCE_MISSING",
                Map.of("resume", "straight", "targetLines", List.of(lineOf(number))));
        resubmit(number);
        assertThat(notes(number)).containsExactly("需补正的申报项：1. 核桃", "补正后直接回到退回环节");
        assertThat(chain.steps(number)).containsExactly("township-check");
    }

    @Test
    void whereToIsAskedOnlyOfAReturnAndOnlyWhereTheModelOffersIt() {
        String number = chain.declared(cast, "100.00");
        assertThatThrownBy(() -> chain.decide(cadre, number, "return", "EVIDENCE_MISSING", Map.of("resume", "again")))
                .isInstanceOf(Refusal.class);
        chain.decide(cadre, number, "approve");
        assertThatThrownBy(
                        () -> chain.decide(village, number, "return", "EVIDENCE_MISSING", Map.of("resume", "sideways")))
                .isInstanceOf(Refusal.class);
        assertThat(chain.steps(number)).containsExactly("village-verification");
    }

    /** What the decisions of a case say besides outcome, reason and opinion. */
    private List<String> notes(String number) {
        return chain.as(clerk, () -> items.history(number)).stream()
                .flatMap(step -> step.notes().stream())
                .toList();
    }

    @Test
    void aReturnPointsAtLinesOfItsDeclarationOnly() {
        String number = chain.declared(cast, "100.00");
        String other = chain.declared(cast, "200.00");
        String foreign = lineOf(other);
        assertThatThrownBy(() -> chain.decide(
                        cadre, number, "return", "EVIDENCE_MISSING", Map.of("targetLines", List.of(foreign))))
                .isInstanceOf(Refusal.class);
        chain.decide(cadre, number, "return", "EVIDENCE_MISSING", Map.of("targetLines", List.of(lineOf(number))));
        assertThat(chain.as(entry, () -> verifications.returnedLines(number)))
                .containsExactly(Long.parseLong(lineOf(number)));
        assertThat(notes(number)).containsExactly("需补正的申报项：1. 核桃");
    }

    private String lineOf(String number) {
        return Long.toString(
                chain.as(entry, () -> declarations.view(number)).lines().get(0).id());
    }

    @Test
    void returnedByTheCadreItComesBackToTheCadre() {
        String number = chain.declared(cast, "100.00");
        returned(cadre, number);
        resubmit(number);
        assertThat(chain.steps(number)).containsExactly("cadre-check");
    }

    @Test
    void returnedByTheCadreWithAnotherValueTheCadreChecksThatValue() {
        String number = chain.declared(cast, "100.00");
        returned(cadre, number);
        changeTo(number, "90.00");
        resubmit(number);
        assertThat(chain.item(cadre, number).amountFen()).isEqualTo(9_000);
    }

    @Test
    void returnedByTheVillageWithAnotherValueItIsCheckedAgainFromTheCadreOn() {
        String number = chain.declared(cast, "6000.00");
        chain.decide(cadre, number, "approve", null, cutTo(number, 500_000));
        returned(village, number);
        changeTo(number, "4000.00");
        resubmit(number);
        assertThat(chain.steps(number)).containsExactly("cadre-check");
        chain.verified(cast, number);
        assertThat(payable(number)).isEqualTo(120_000);
    }

    @Test
    void returnedByTheTownshipWithAnotherValueItIsCheckedAndPostedAgain() {
        String number = atTheTownship("6000.00");
        returned(clerk, number);
        changeTo(number, "5000.00");
        resubmit(number);
        assertThat(chain.steps(number)).containsExactly("cadre-check");
        chain.decide(cadre, number, "approve");
        chain.decide(village, number, "approve");
        assertThat(chain.steps(number)).isEmpty();
        chain.fireTimers(number);
        chain.decide(clerk, number, "approve");
        assertThat(payable(number)).isEqualTo(150_000);
    }

    /** What changed once does not send it around for ever: the second return is of evidence only. */
    @Test
    void returnedAgainWithOnlyEvidenceAddedItGoesStraightBackAfterAChangeBefore() {
        String number = chain.declared(cast, "6000.00");
        chain.decide(cadre, number, "approve");
        returned(village, number);
        changeTo(number, "5000.00");
        resubmit(number);
        chain.decide(cadre, number, "approve");
        returned(village, number);
        resubmit(number);
        assertThat(chain.steps(number)).containsExactly("village-verification");
    }

    @Test
    void notCorrectedInTimeItLapses() {
        String number = chain.declared(cast, "100.00");
        returned(cadre, number);
        chain.fireTimers(number);
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.LAPSED);
        assertThat(chain.end(number)).isEqualTo("lapsed");
        assertThat(chain.as(cast.person(Roles.ENTRY_CLERK), reminders::list))
                .filteredOn(told -> told.kind() == ReminderKind.LAPSED)
                .extracting(Reminder::caseKey)
                .contains(number);
        assertThatThrownBy(() -> resubmit(number)).isInstanceOf(Refusal.class).hasMessageContaining("RESUBMIT");
    }
}
