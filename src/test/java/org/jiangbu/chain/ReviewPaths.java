package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.security.Person;
import org.junit.jupiter.api.Test;

/** Every path of {@code subsidy-declaration} from a rejection on: left alone, upheld, overturned, rejected again. */
abstract class ReviewPaths extends PathTest {
    @Override
    String place() {
        return "533422203202";
    }

    private String rejectedByTheVillage() {
        String number = chain.declared(cast, "6000.00");
        chain.decide(cadre, number, "approve");
        rejected(village, number);
        return number;
    }

    private String rejectedByTheTownship() {
        String number = atTheTownship("6000.00");
        rejected(clerk, number);
        return number;
    }

    private void endsRejected(String number) {
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.REJECTED);
        chain.fireTimers(number);
        assertThat(chain.end(number)).isEqualTo("rejected");
        assertThatThrownBy(() -> review(number)).isInstanceOf(Refusal.class);
    }

    @Test
    void rejectedByTheCadreWithoutAReviewItEnds() {
        String number = chain.declared(cast, "100.00");
        rejected(cadre, number);
        endsRejected(number);
    }

    @Test
    void rejectedByTheVillageWithoutAReviewItEnds() {
        endsRejected(rejectedByTheVillage());
    }

    @Test
    void rejectedByTheTownshipWithoutAReviewItEnds() {
        endsRejected(rejectedByTheTownship());
    }

    private void upheldBy(Person person, String number) {
        review(number);
        chain.decide(person, number, "uphold");
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.REJECTED);
        assertThat(chain.end(number)).isEqualTo("rejection-upheld");
    }

    @Test
    void theTownshipMayUpholdWhatTheCadreRejected() {
        String number = chain.declared(cast, "100.00");
        rejected(cadre, number);
        upheldBy(leader, number);
    }

    @Test
    void theCountyMayUpholdWhatTheTownshipRejected() {
        upheldBy(reviewer, rejectedByTheTownship());
    }

    private void awardedAfterAll(String number) {
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.SUBMITTED);
        assertThat(chain.steps(number)).containsExactly("cadre-check");
        chain.verified(cast, number);
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.VERIFIED);
        assertThat(payable(number)).isEqualTo(180_000);
    }

    @Test
    void whatTheTownshipOverturnsIsVerifiedAnewAndAwarded() {
        String number = rejectedByTheVillage();
        review(number);
        chain.decide(leader, number, "overturn");
        awardedAfterAll(number);
    }

    @Test
    void whatTheCountyOverturnsIsVerifiedAnewAndAwarded() {
        String number = rejectedByTheTownship();
        review(number);
        chain.decide(reviewer, number, "overturn");
        awardedAfterAll(number);
    }

    @Test
    void rejectedAgainAfterAReviewItEndsAndASecondReviewIsRefused() {
        String number = rejectedByTheVillage();
        review(number);
        chain.decide(leader, number, "overturn");
        chain.decide(cadre, number, "approve");
        rejected(village, number);
        assertThat(chain.end(number)).isEqualTo("rejected-finally");
        assertThatThrownBy(() -> review(number))
                .isInstanceOf(Refusal.class)
                .hasMessage("verification.review.not-possible");
    }

    @Test
    void aReviewThatRunsIsNotAskedForTwice() {
        String number = rejectedByTheVillage();
        review(number);
        assertThatThrownBy(() -> review(number))
                .isInstanceOf(Refusal.class)
                .hasMessage("verification.review.not-possible");
        assertThat(chain.steps(number)).containsExactly("review-township");
    }

    /** Where it resumes follows from the last decision, not from a return before the review. */
    @Test
    void overturnedAfterAnEarlierReturnItStillStartsWithTheCadre() {
        String number = chain.declared(cast, "6000.00");
        chain.decide(cadre, number, "approve");
        returned(village, number);
        resubmit(number);
        rejected(village, number);
        review(number);
        chain.decide(leader, number, "overturn");
        awardedAfterAll(number);
    }
}
