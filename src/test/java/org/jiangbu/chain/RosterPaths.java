package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangbu.award.DecisionState;
import org.jiangbu.declaration.DeclarationStatus;
import org.junit.jupiter.api.Test;

/** Every path of {@code township-register}, and of a declaration whose line the county returns. */
abstract class RosterPaths extends PathTest {
    @Override
    String place() {
        return "533422205203";
    }

    @Test
    void theLeaderMayReturnTheRegisterToTheClerk() {
        verified("6000.00");
        String roster = chain.roster(cast);
        chain.decide(clerk, roster, "submit");
        chain.decide(leader, roster, "return");
        assertThat(chain.steps(roster)).containsExactly("township-submit");
        chain.approved(cast, roster);
        assertThat(chain.end(roster)).isEqualTo("approved");
    }

    @Test
    void theCountyMayReturnTheWholeRegister() {
        verified("6000.00");
        String roster = chain.roster(cast);
        handIn(roster);
        chain.decide(reviewer, roster, "return");
        assertThat(chain.steps(roster)).containsExactly("township-submit");
        handIn(roster);
        chain.decide(reviewer, roster, "approve");
        chain.decide(countyLeader, roster, "return");
        assertThat(chain.steps(roster)).containsExactly("township-submit");
        chain.approved(cast, roster);
        assertThat(chain.end(roster)).isEqualTo("approved");
    }

    @Test
    void aLineThatTheCountyReturnsGoesToASupplementaryRegisterAndHoldsNobodyUp() {
        String good = verified("6000.00");
        String bad = verified("7000.00");
        String roster = chain.roster(cast);
        handIn(roster);
        chain.decide(reviewer, roster, "approve", null, sendBack(bad));
        chain.decide(countyLeader, roster, "approve");
        assertThat(chain.status(good)).isEqualTo(DeclarationStatus.REGISTERED);
        supplemented(bad, roster);
    }

    private void supplemented(String returned, String roster) {
        assertThat(chain.steps(returned)).containsExactly("township-check");
        chain.decide(clerk, returned, "approve");
        String supplementary = chain.roster(cast);
        assertThat(supplementary).isNotEqualTo(roster);
        chain.approved(cast, supplementary);
        assertThat(chain.status(returned)).isEqualTo(DeclarationStatus.REGISTERED);
        assertThat(money(returned)).isIn(DecisionState.REGISTERED, DecisionState.RESERVED);
    }

    @Test
    void theCountyLeaderMayReturnALineToo() {
        String good = verified("6000.00");
        String bad = verified("7000.00");
        String roster = chain.roster(cast);
        handIn(roster);
        chain.decide(reviewer, roster, "approve");
        chain.decide(countyLeader, roster, "approve", null, sendBack(bad));
        assertThat(chain.end(roster)).isEqualTo("approved");
        assertThat(chain.status(good)).isEqualTo(DeclarationStatus.REGISTERED);
        supplemented(bad, roster);
    }

    /** The reviewer marked a line, but the leader returns the whole roster: the township hands in a new version. */
    @Test
    void aMarkIsForgottenWhenTheWholeRegisterIsReturned() {
        verified("6000.00");
        String marked = verified("7000.00");
        String roster = chain.roster(cast);
        handIn(roster);
        chain.decide(reviewer, roster, "approve", null, sendBack(marked));
        chain.decide(countyLeader, roster, "return");
        chain.approved(cast, roster);
        assertThat(chain.status(marked)).isEqualTo(DeclarationStatus.REGISTERED);
    }

    private String returnedByTheCounty(String yuan) {
        verified("6000.00");
        String returned = verified(yuan);
        String roster = chain.roster(cast);
        handIn(roster);
        chain.decide(reviewer, roster, "approve", null, sendBack(returned));
        chain.decide(countyLeader, roster, "approve");
        assertThat(money(returned)).isEqualTo(DecisionState.HELD);
        return returned;
    }

    @Test
    void aReturnedLineThatTheTownshipCutsIsDecidedAnew() {
        String number = returnedByTheCounty("7000.00");
        chain.decide(clerk, number, "approve", null, cutTo(number, 500_000));
        assertThat(payable(number)).isEqualTo(150_000);
        assertThat(money(number)).isEqualTo(DecisionState.OPEN);
    }

    @Test
    void aReturnedLineThatTheTownshipSendsBackIsCorrectedAndDecidedAnew() {
        String number = returnedByTheCounty("7000.00");
        returned(clerk, number);
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.RETURNED);
        changeTo(number, "5000.00");
        resubmit(number);
        chain.verified(cast, number);
        assertThat(payable(number)).isEqualTo(150_000);
        chain.approved(cast, chain.roster(cast));
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.REGISTERED);
    }

    @Test
    void aReturnedLineThatIsNotCorrectedInTimeLosesItsAward() {
        String number = returnedByTheCounty("7000.00");
        returned(clerk, number);
        chain.fireTimers(number);
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.LAPSED);
        assertThat(awards.decisionsOf(List.of(number))).isEmpty();
    }

    @Test
    void aReturnedLineThatTheTownshipRejectsLosesItsAwardUntilTheCountyOverturnsThat() {
        String number = returnedByTheCounty("7000.00");
        rejected(clerk, number);
        assertThat(awards.decisionsOf(List.of(number))).isEmpty();
        review(number);
        chain.decide(reviewer, number, "overturn");
        chain.verified(cast, number);
        assertThat(payable(number)).isEqualTo(210_000);
        assertThat(money(number)).isEqualTo(DecisionState.OPEN);
    }
}
