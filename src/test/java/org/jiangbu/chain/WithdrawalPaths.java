package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationStatus;
import org.junit.jupiter.api.Test;

/** Every place of {@code subsidy-declaration} where a household may take its declaration back, or may not any more. */
abstract class WithdrawalPaths extends PathTest {
    @Override
    String place() {
        return "533422202203";
    }

    private void withdraw(String number) {
        chain.as(entry, () -> {
            declarations.withdraw(declarations.view(number).summary().id());
            return null;
        });
    }

    private void isTakenBack(String number) {
        withdraw(number);
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.WITHDRAWN);
        assertThat(chain.end(number)).isEqualTo("withdrawn-end");
        assertThat(chain.steps(number)).isEmpty();
        assertThat(awards.decisionsOf(List.of(number))).isEmpty();
        chain.fireTimers(number);
        assertRefused(number, "declaration.refused.WITHDRAW");
    }

    private void assertRefused(String number, String key) {
        List<String> before = chain.steps(number);
        DeclarationStatus status = chain.status(number);
        assertThatThrownBy(() -> withdraw(number)).isInstanceOf(Refusal.class).hasMessage(key);
        assertThat(chain.steps(number)).isEqualTo(before);
        assertThat(chain.status(number)).isEqualTo(status);
    }

    @Test
    void beforeTheCadreHasChecked() {
        isTakenBack(chain.declared(cast, "100.00"));
    }

    @Test
    void beforeTheVillageHasVerified() {
        String number = chain.declared(cast, "100.00");
        chain.decide(cadre, number, "approve");
        isTakenBack(number);
    }

    @Test
    void whileTheNoticeRuns() {
        isTakenBack(posted("100.00"));
    }

    @Test
    void whileTheVillageAnswersAnObjectionWhichIsClosedWithoutARuling() {
        String number = posted("100.00");
        object(number);
        isTakenBack(number);
        assertThat(chain.as(village, () -> objections.of(number)))
                .singleElement()
                .satisfies(objection -> {
                    assertThat(objection.closedAt()).isNotNull();
                    assertThat(objection.upheld()).isNull();
                });
    }

    @Test
    void whileTheTownshipRulesOnAnObjection() {
        String number = posted("100.00");
        object(number);
        chain.decide(village, number, "submit");
        isTakenBack(number);
    }

    @Test
    void whileItIsToBeCorrected() {
        String number = chain.declared(cast, "100.00");
        returned(cadre, number);
        isTakenBack(number);
    }

    @Test
    void beforeTheTownshipHasChecked() {
        isTakenBack(atTheTownship("100.00"));
    }

    @Test
    void whileItWaitsForItsRegisterAndTheAwardIsDropped() {
        isTakenBack(verified("6000.00"));
    }

    @Test
    void fromARegisterThatIsNotHandedInWhichThenPaysTheOthersOnly() {
        String kept = verified("6000.00");
        String gone = verified("7000.00");
        String roster = chain.roster(cast);
        chain.decide(clerk, roster, "submit");
        long before = chain.item(leader, roster).amountFen();
        isTakenBack(gone);
        assertThat(chain.item(leader, roster).amountFen()).isEqualTo(before - 210_000);
        chain.decide(leader, roster, "approve");
        chain.decide(reviewer, roster, "approve");
        chain.decide(countyLeader, roster, "approve");
        assertThat(chain.status(kept)).isEqualTo(DeclarationStatus.REGISTERED);
        assertThat(chain.status(gone)).isEqualTo(DeclarationStatus.WITHDRAWN);
    }

    /** F11 the other way round: what the first declaration no longer takes of the cap goes to the second. */
    @Test
    void andTheRestOfItsYearIsDecidedAnew() {
        String first = verified("8000.00");
        long household =
                chain.as(entry, () -> declarations.view(first)).summary().householdId();
        String second = chain.declaredBy(cast, household, "7000.00");
        chain.verified(cast, second);
        assertThat(payable(second)).isEqualTo(60_000);
        isTakenBack(first);
        assertThat(payable(second)).isEqualTo(210_000);
    }

    @Test
    void notTheOnlyHouseholdOfARegister() {
        verified("5000.00");
        chain.roster(cast);
        String only = verified("6000.00");
        String roster = chain.roster(cast);
        assertRefused(only, "register.last-withdrawn");
        assertThat(chain.steps(roster)).containsExactly("township-submit");
    }

    @Test
    void notOnceItsRegisterIsHandedInButAfterTheCountyReturnedIt() {
        verified("6000.00");
        String number = verified("7000.00");
        String roster = chain.roster(cast);
        handIn(roster);
        assertRefused(number, "register.handed-in");
        chain.decide(reviewer, roster, "approve", null, sendBack(number));
        assertRefused(number, "register.handed-in");
        chain.decide(countyLeader, roster, "approve");
        assertThat(chain.steps(number)).containsExactly("township-check");
        isTakenBack(number);
    }

    @Test
    void notOnceItsRegisterIsApproved() {
        String number = verified("6000.00");
        chain.approved(cast, chain.roster(cast));
        assertRefused(number, "declaration.refused.WITHDRAW");
    }

    @Test
    void notWhileItIsRejectedOrReviewed() {
        String number = chain.declared(cast, "100.00");
        rejected(cadre, number);
        assertRefused(number, "declaration.refused.WITHDRAW");
        review(number);
        assertRefused(number, "declaration.refused.WITHDRAW");
        chain.decide(leader, number, "overturn");
        isTakenBack(number);
    }
}
