package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangbu.verification.NoticeLine;
import org.jiangbu.verification.Notices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code subsidy-declaration} through its village's notice: unopposed, objected to once and again. */
abstract class NoticePaths extends PathTest {
    @Autowired
    private Notices notices;

    @Override
    String place() {
        return "533422203202";
    }

    private void ruled(String number, String ruling) {
        chain.decide(village, number, "submit");
        chain.decide(leader, number, ruling);
    }

    private NoticeLine onTheBoard(String number) {
        return chain.as(village, () -> notices.list(cast.village, 1).stream()
                .flatMap(notice -> notices.lines(notice.id()).stream())
                .filter(line -> line.number().equals(number))
                .toList()
                .get(0));
    }

    @Test
    void anObjectionFreezesOnlyThatHouseholdAndDismissedItGoesOn() {
        String number = posted("100.00");
        String neighbour = posted("200.00");
        object(number);
        chain.fireTimers(neighbour);
        assertThat(chain.steps(neighbour)).containsExactly("township-check");
        assertThat(chain.steps(number)).containsExactly("objection-village");
        ruled(number, "dismiss");
        chain.fireTimers(number);
        assertThat(chain.steps(number)).containsExactly("township-check");
    }

    @Test
    void anObjectionUpheldGoesBackToTheVillageAndIsPostedAgainAsCorrected() {
        String number = posted("100.00");
        object(number);
        ruled(number, "uphold");
        assertThat(chain.steps(number)).containsExactly("village-verification");
        chain.decide(village, number, "approve", null, cutTo(number, 5_000));
        assertThat(onTheBoard(number))
                .extracting(NoticeLine::salesFen, NoticeLine::awardFen)
                .containsExactly(5_000L, 1_500L);
        chain.fireTimers(number);
        chain.decide(clerk, number, "approve");
        assertThat(payable(number)).isEqualTo(1_500);
    }

    @Test
    void objectedToAgainAfterADismissalItIsRuledAgainAndGoesOn() {
        String number = posted("100.00");
        object(number);
        ruled(number, "dismiss");
        assertThat(chain.steps(number)).isEmpty();
        object(number);
        assertThat(chain.steps(number)).containsExactly("objection-village");
        ruled(number, "dismiss");
        chain.fireTimers(number);
        chain.decide(clerk, number, "approve");
        assertThat(payable(number)).isEqualTo(3_000);
        assertThat(rulings(number)).containsExactly(false, false);
    }

    @Test
    void objectedToAgainAfterADismissalItMayStillBeUpheld() {
        String number = posted("100.00");
        object(number);
        ruled(number, "dismiss");
        object(number);
        ruled(number, "uphold");
        assertThat(chain.steps(number)).containsExactly("village-verification");
        assertThat(rulings(number)).containsExactly(false, true);
        chain.decide(village, number, "approve", null, cutTo(number, 5_000));
        chain.fireTimers(number);
        chain.decide(clerk, number, "approve");
        assertThat(payable(number)).isEqualTo(1_500);
    }

    private List<Boolean> rulings(String number) {
        return chain.as(village, () -> objections.of(number)).stream()
                .map(objection -> objection.upheld())
                .toList();
    }

    @Test
    void whatTheVillageRejectsAfterAnObjectionEnds() {
        String number = posted("100.00");
        object(number);
        ruled(number, "uphold");
        rejected(village, number);
        chain.fireTimers(number);
        assertThat(chain.end(number)).isEqualTo("rejected");
    }
}
