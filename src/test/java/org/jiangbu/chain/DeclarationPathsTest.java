package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.IntegrationTest;
import org.jiangbu.award.Awards;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.verification.NewObjection;
import org.jiangbu.verification.Objections;
import org.jiangbu.verification.Reviews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code subsidy-declaration} up to the register. */
class DeclarationPathsTest extends IntegrationTest {
    @Autowired
    private Chain chain;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Awards awards;

    @Autowired
    private Objections objections;

    @Autowired
    private Reviews reviews;

    private Chain.Cast cast;
    private Map<String, Long> brokenBefore;
    private Person cadre;
    private Person village;
    private Person clerk;
    private Person leader;
    private Person entry;

    @BeforeEach
    void cast() {
        brokenBefore = chain.broken();
        cast = chain.cast("533422203202");
        cadre = cast.person(Roles.ASSIGNED_CADRE);
        village = cast.person(Roles.VILLAGE_CADRE);
        clerk = cast.person(Roles.TOWNSHIP_CLERK);
        leader = cast.person(Roles.TOWNSHIP_LEADER);
        entry = cast.person(Roles.ENTRY_CLERK);
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(chain.broken()).isEqualTo(brokenBefore);
    }

    private long payable(String number) {
        return awards.decisionsOf(List.of(number)).get(number).totalFen();
    }

    private Map<String, Object> cutTo(String number, long fen) {
        DeclarationLine line =
                chain.as(village, () -> declarations.view(number)).lines().get(0);
        return Map.of(
                "cuts",
                List.of(Map.of(
                        "lineId", line.id(), "verifiedFen", fen, "reasonCode", "QUANTITY_LOWER", "reason", "现场只核到一半")));
    }

    @Test
    void approvedByAllItsAwardIsDecidedAndItWaitsForItsRegister() {
        String number = chain.declared(cast, "6000.00");
        chain.verified(cast, number);
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
        chain.decide(village, number, "return", "EVIDENCE_MISSING", Map.of());
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.RETURNED);
        resubmit(number);
        assertThat(chain.steps(number)).containsExactly("village-verification");
        chain.decide(village, number, "approve");
        chain.fireTimers(number);
        assertThat(chain.steps(number)).containsExactly("township-check");
    }

    @Test
    void returnedByTheTownshipWithOnlyEvidenceAddedItGoesStraightBackThere() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        chain.decide(village, number, "approve");
        chain.fireTimers(number);
        chain.decide(clerk, number, "return", "EVIDENCE_MISSING", Map.of());
        resubmit(number);
        assertThat(chain.steps(number)).containsExactly("township-check");
    }

    @Test
    void returnedByTheCadreItComesBackToTheCadre() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "return", "EVIDENCE_MISSING", Map.of());
        resubmit(number);
        assertThat(chain.steps(number)).containsExactly("cadre-check");
    }

    private void resubmit(String number) {
        chain.as(entry, () -> {
            declarations.resubmit(
                    declarations.view(number).summary().id(),
                    "已补充收据",
                    UUID.randomUUID().toString());
            return null;
        });
    }

    @Test
    void notCorrectedInTimeItLapses() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "return", "EVIDENCE_MISSING", Map.of());
        chain.fireTimers(number);
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.LAPSED);
        assertThat(chain.end(number)).isEqualTo("lapsed");
    }

    @Test
    void rejectedWithoutAReviewItEnds() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "reject", "NOT_SOLD", Map.of());
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.REJECTED);
        chain.fireTimers(number);
        assertThat(chain.end(number)).isEqualTo("rejected");
    }

    @Test
    void aReviewMayUpholdTheRejection() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "reject", "NOT_SOLD", Map.of());
        review(number);
        chain.decide(leader, number, "uphold");
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.REJECTED);
        assertThat(chain.end(number)).isEqualTo("rejection-upheld");
    }

    @Test
    void aReviewMayOverturnTheRejectionOnceOnly() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        chain.decide(village, number, "reject", "NOT_SOLD", Map.of());
        review(number);
        chain.decide(leader, number, "overturn");
        assertThat(chain.steps(number)).containsExactly("cadre-check");
        chain.decide(cadre, number, "approve");
        chain.decide(village, number, "reject", "NOT_SOLD", Map.of());
        assertThat(chain.end(number)).isEqualTo("rejected-finally");
    }

    @Test
    void whatTheTownshipRejectsTheCountyReviews() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        chain.decide(village, number, "approve");
        chain.fireTimers(number);
        chain.decide(clerk, number, "reject", "DUPLICATE", Map.of());
        review(number);
        chain.decide(cast.person(Roles.COUNTY_REVIEWER), number, "overturn");
        assertThat(chain.steps(number)).containsExactly("cadre-check");
    }

    private void review(String number) {
        chain.as(entry, () -> {
            reviews.request(number, "农户对结果有异议，申请复核");
            return null;
        });
    }

    @Test
    void anObjectionFreezesOnlyThatHouseholdAndDismissedItGoesOn() {
        String number = chain.declared(cast, "100.00");
        String neighbour = chain.declared(cast, "200.00");
        for (String one : List.of(number, neighbour)) {
            chain.decide(cadre, one, "approve");
            chain.decide(village, one, "approve");
        }
        object(number);
        chain.fireTimers(neighbour);
        assertThat(chain.steps(neighbour)).containsExactly("township-check");
        assertThat(chain.steps(number)).containsExactly("objection-village");
        chain.decide(village, number, "submit");
        chain.decide(leader, number, "dismiss");
        chain.fireTimers(number);
        assertThat(chain.steps(number)).containsExactly("township-check");
    }

    @Test
    void anObjectionUpheldGoesBackToTheVillageAndIsPostedAgain() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        chain.decide(village, number, "approve");
        object(number);
        chain.decide(village, number, "submit");
        chain.decide(leader, number, "uphold");
        assertThat(chain.steps(number)).containsExactly("village-verification");
        chain.decide(village, number, "approve", null, cutTo(number, 5_000));
        chain.fireTimers(number);
        chain.decide(clerk, number, "approve");
        assertThat(payable(number)).isEqualTo(1_500);
    }

    private void object(String number) {
        chain.as(
                village,
                () -> objections.lodge(new NewObjection(number, NewObjection.Channel.values()[0], "邻居", "该户未卖出这么多核桃")));
    }

    @Test
    void theHouseholdMayWithdrawUntilTheTownshipHasChecked() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        chain.as(entry, () -> {
            declarations.withdraw(declarations.view(number).summary().id());
            return null;
        });
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.WITHDRAWN);
        assertThat(chain.end(number)).isEqualTo("withdrawn-end");
        assertThat(chain.steps(number)).isEmpty();
    }
}
