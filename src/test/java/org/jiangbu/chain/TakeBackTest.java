package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiangbu.award.DecisionState;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.DeclarationView;
import org.jiangbu.security.Absences;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.TakeBacks;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.holding.Holdings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 撤回: the person's own last decision, while nobody has acted on what followed; after each the books balance. */
class TakeBackTest extends PathTest {
    private static final String REASON = "误点，需重新核对";

    @Autowired
    private TakeBacks takeBacks;

    @Autowired
    private WorkItems items;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Messages messages;

    @Autowired
    private Absences absences;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Override
    String place() {
        return "533422202205";
    }

    @Test
    void anApprovalIsTakenBackAndTheStepIsThePersonsAgain() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        takeBack(cadre, number);
        assertThat(chain.steps(number)).containsExactly("cadre-check");
        assertThat(chain.item(cadre, number).assigneeId()).isEqualTo(cadre.id());
        assertThat(last(cadre, number).takenBack()).isNotNull();
        chain.verified(cast, number);
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.VERIFIED);
    }

    @Test
    void aCutIsLiftedToTheFen() {
        String number = chain.declared(cast, "14400.00");
        chain.decide(cadre, number, "approve", null, cutTo(number, 720_001));
        takeBack(cadre, number);
        assertThat(chain.item(cadre, number).amountFen()).isEqualTo(1_440_000);
        DeclarationView restored = chain.as(cadre, () -> declarations.view(number));
        assertThat(restored.lines())
                .allMatch(line -> line.verifiedFen() == 1_440_000
                        && line.verifiedQuantity().compareTo(line.quantity()) == 0);
        chain.decide(cadre, number, "approve", null, cutTo(number, 1_000_000));
        assertThat(chain.item(village, number).amountFen()).isEqualTo(1_000_000);
    }

    @Test
    void aReturnIsTakenBackBeforeTheHouseholdCorrects() {
        String number = atTheTownship("6000.00");
        returned(clerk, number);
        takeBack(clerk, number);
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.SUBMITTED);
        chain.decide(clerk, number, "approve");
        assertThat(payable(number)).isEqualTo(180_000);
    }

    @Test
    void takenBackTheStepIsOfTheSameRoundAndDueOnTheSameDay() {
        String number = atTheTownship("6000.00");
        jdbc.sql("update work_item set due_on = '2018-11-20' where case_key = ?")
                .param(number)
                .update();
        returned(clerk, number);
        takeBack(clerk, number);
        assertThat(chain.item(clerk, number).dueOn()).isEqualTo("2018-11-20");
        assertThat(chain.item(clerk, number).round()).isEqualTo(1);
        assertThat(last(clerk, number).takenBack().reason()).isEqualTo(REASON);
    }

    @Test
    void aReturnStandsOnceTheHouseholdHasBegunToCorrect() {
        String number = chain.declared(cast, "100.00");
        returned(cadre, number);
        changeTo(number, "90.00");
        refused(() -> takeBack(cadre, number), "declaration.correcting");
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.RETURNED);
        assertThat(chain.steps(number)).containsExactly("correction");
    }

    @Test
    void aRejectionIsTakenBackBeforeAReviewIsAskedFor() {
        String number = chain.declared(cast, "6000.00");
        rejected(cadre, number);
        takeBack(cadre, number);
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.SUBMITTED);
        chain.verified(cast, number);
        assertThat(payable(number)).isEqualTo(180_000);
    }

    @Test
    void aRejectionStandsOnceAReviewIsAskedFor() {
        String number = chain.declared(cast, "6000.00");
        rejected(cadre, number);
        review(number);
        refused(() -> takeBack(cadre, number), "workflow.takeBack.moved");
    }

    @Test
    void whatHangsOnTheNoticeBoardIsNotTakenBack() {
        String number = posted("100.00");
        refused(() -> takeBack(village, number), "workflow.takeBack.done");
    }

    @Test
    void theTownshipsApprovalIsTakenBackAndItsAwardSuperseded() {
        String number = verified("6000.00");
        takeBack(clerk, number);
        assertThat(decision(number)).isNull();
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.SUBMITTED);
        chain.decide(clerk, number, "approve", null, cutTo(number, 300_000));
        assertThat(payable(number)).isEqualTo(90_000);
        assertThat(money(number)).isEqualTo(DecisionState.OPEN);
    }

    @Test
    void theTownshipsApprovalStandsOnceARosterHoldsIt() {
        String number = verified("6000.00");
        String roster = chain.roster(cast);
        refused(() -> takeBack(clerk, number), "award.takeBack.registered");
        assertThat(payable(number)).isEqualTo(180_000);
        chain.approved(cast, roster);
    }

    @Test
    void theLeaderTakesALockedRosterBackBeforeTheCountyLooks() {
        verified("6000.00");
        String roster = chain.roster(cast);
        handIn(roster);
        takeBack(leader, roster);
        assertThat(chain.steps(roster)).containsExactly("township-approval");
        chain.decide(leader, roster, "approve");
        chain.decide(reviewer, roster, "approve");
        chain.decide(countyLeader, roster, "approve");
        assertThat(chain.end(roster)).isEqualTo("approved");
    }

    @Test
    void aReviewThatMarkedLinesStands() {
        verified("6000.00");
        String bad = verified("7000.00");
        String roster = chain.roster(cast);
        handIn(roster);
        chain.decide(reviewer, roster, "approve", null, sendBack(bad));
        refused(() -> takeBack(reviewer, roster), "register.marked");
        chain.decide(countyLeader, roster, "approve");
    }

    @Test
    void anApprovedRosterIsNotTakenBack() {
        verified("6000.00");
        String roster = chain.roster(cast);
        chain.approved(cast, roster);
        refused(() -> takeBack(countyLeader, roster), "workflow.takeBack.ended");
    }

    @Test
    void aPaymentDocumentIsTakenBackUntilItIsReleased() {
        chain.fundsArrive(cast);
        verified("6000.00");
        String roster = chain.roster(cast);
        chain.approved(cast, roster);
        String batch = chain.batchOf(roster);
        Person maker = cast.person(Roles.COUNTY_FINANCE);
        chain.decide(maker, batch, "submit");
        takeBack(maker, batch);
        assertThat(chain.steps(batch)).containsExactly("prepare-payment");
        chain.released(cast, batch);
        refused(() -> takeBack(cast.person("releaser"), batch), "workflow.takeBack.done");
    }

    @Test
    void nobodyTakesBackWhatAnotherDecidedOrWhatOthersHaveTakenUp() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        long step = last(cadre, number).id();
        refused(
                () -> chain.as(village, () -> {
                    takeBacks.takeBack(step, REASON);
                    return null;
                }),
                "workflow.takeBack.notYours");
        WorkItem open = chain.item(village, number);
        chain.as(village, () -> {
            holdings.claim(open.id(), open.revision());
            return null;
        });
        refused(() -> takeBack(cadre, number), "workflow.takeBack.held");
    }

    @Test
    void aSubstituteWhoTakesBackLeavesTheStepToThoseWhoHoldTheRole() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        Person finance = cast.person(Roles.TOWNSHIP_FINANCE);
        LocalDate today = LocalDate.now(clock);
        chain.as(village, () -> absences.enter(village.id(), finance.id(), today, today, Set.of(), null));
        returned(finance, number);
        takeBack(finance, number);
        assertThat(chain.item(village, number).assigneeId()).isNull();
        returned(village, number);
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.RETURNED);
    }

    @Test
    void aDecisionStandsOnceTheNextStepIsDecided() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        returned(village, number);
        refused(() -> takeBack(cadre, number), "workflow.takeBack.acted");
    }

    @Test
    void whenTheOneAfterTookBackTheOneBeforeMayToo() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        returned(village, number);
        takeBack(village, number);
        WorkItem held = chain.item(village, number);
        assertThat(held.assigneeId()).isEqualTo(village.id());
        assertThat(last(village, number).takenBack()).isNotNull();
        takeBack(cadre, number);
        assertThat(chain.steps(number)).containsExactly("cadre-check");
        chain.verified(cast, number);
    }

    @Test
    void aReasonIsWantedAndOnceIsEnough() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        long step = last(cadre, number).id();
        refused(() -> takeBack(cadre, step, " 误点 "), "workflow.takeBack.reason");
        takeBack(cadre, number);
        refused(() -> takeBack(cadre, step, REASON), "workflow.takeBack.already");
    }

    private void takeBack(Person person, String caseKey) {
        takeBack(person, last(person, caseKey).id(), REASON);
    }

    private void takeBack(Person person, long step, String reason) {
        chain.as(person, () -> {
            takeBacks.takeBack(step, reason);
            return null;
        });
    }

    /** The person's last decision of that case. */
    private CaseStep last(Person person, String caseKey) {
        List<CaseStep> own = chain.as(person, () -> items.history(caseKey)).stream()
                .filter(step -> step.personId() == person.id())
                .toList();
        return own.get(own.size() - 1);
    }

    private void refused(ThrowingCallable attempt, String key) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.sentence(messages)).doesNotContain("{");
        });
    }
}
