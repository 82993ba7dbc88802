package org.jiangbu.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jiangbu.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A judged sale: what is wrong with it, and its values in stored units as far as they could be understood.
 *
 * @param quantity in the stored unit, three decimals
 * @param unitPrice yuan per stored unit, four decimals
 */
public record CheckedSale(
        List<LineFinding> findings,
        @Nullable Product product,
        @Nullable Unit unit,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable Money amount) {
    /** Whether the line counts; then every value is there. */
    public boolean isAccepted() {
        return findings.stream().noneMatch(LineFinding::isRefused);
    }

    public Optional<LineFinding> firstRefusal() {
        return findings.stream().filter(LineFinding::isRefused).findFirst();
    }
}
