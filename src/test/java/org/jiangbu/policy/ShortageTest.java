package org.jiangbu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jiangbu.base.Money;
import org.junit.jupiter.api.Test;

/** F26 and P17: what happens to awards when the money does not suffice. */
class ShortageTest {
    private static List<Money> yuan(String... amounts) {
        return List.of(amounts).stream().map(Money::parse).toList();
    }

    @Test
    void f26BlockPaysNothingAndSaysWhatIsMissing() {
        List<Money> due = yuan("1200450.30");
        assertThat(Shortage.missing(due, Money.parse("1200000.00")).format()).isEqualTo("450.30");
        assertThat(Shortage.shares(ShortageRule.BLOCK, due, Money.parse("1200000.00")))
                .containsExactly(Money.ZERO);
    }

    @Test
    void f26ProRataSharesToTheFenByLargestRemainder() {
        assertThat(Shortage.shares(ShortageRule.PRO_RATA, yuan("3000.00", "1500.00"), Money.parse("4000.00")))
                .isEqualTo(yuan("2666.67", "1333.33"));
    }

    @Test
    void p17FifoPaysWholeAwardsInTheirOrderAndNobodyOvertakes() {
        assertThat(Shortage.shares(ShortageRule.FIFO, yuan("3000.00", "1500.00", "500.00"), Money.parse("4000.00")))
                .isEqualTo(yuan("3000.00", "0.00", "0.00"));
    }

    @Test
    void enoughMoneyPaysEverythingUnderEveryRule() {
        for (ShortageRule rule : ShortageRule.values()) {
            assertThat(Shortage.shares(rule, yuan("3000.00", "0.00"), Money.parse("3000.00")))
                    .isEqualTo(yuan("3000.00", "0.00"));
        }
    }

    @Test
    void amountsBelowZeroAreRefused() {
        assertThatThrownBy(() -> Shortage.shares(ShortageRule.FIFO, yuan("1.00"), Money.ofFen(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void neverMoreThanIsDueAndNeverMoreThanArrived(
            @ForAll ShortageRule rule,
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 1_000_000) Long> fen,
            @ForAll @LongRange(min = 0, max = 20_000_000) long available) {
        List<Money> due = fen.stream().map(Money::ofFen).toList();
        List<Money> shares = Shortage.shares(rule, due, Money.ofFen(available));
        for (int i = 0; i < due.size(); i++) {
            assertThat(shares.get(i).fen()).isBetween(0L, due.get(i).fen());
        }
        assertThat(shares.stream().mapToLong(Money::fen).sum()).isLessThanOrEqualTo(available);
    }

    @Property
    void proRataLeavesNoFenOfWhatArrived(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 1, max = 1_000_000) Long> fen,
            @ForAll @LongRange(min = 0, max = 20_000_000) long available) {
        List<Money> due = fen.stream().map(Money::ofFen).toList();
        long total = fen.stream().mapToLong(Long::longValue).sum();
        List<Money> shares = Shortage.shares(ShortageRule.PRO_RATA, due, Money.ofFen(available));
        assertThat(shares.stream().mapToLong(Money::fen).sum()).isEqualTo(Math.min(total, available));
    }
}
