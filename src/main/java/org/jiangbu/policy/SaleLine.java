package org.jiangbu.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sale as it was written down, before it is judged; prices and amounts in yuan.
 *
 * @param product name, alias or catalogue code
 * @param unit as written, 斤 for instance
 * @param unitPrice yuan per written unit; may be missing when there is an amount
 * @param amount may be missing when there is a price
 * @param differenceReason why the amount is not quantity × price, if someone said so
 */
public record SaleLine(
        @Nullable String product,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal amount,
        @Nullable LocalDate soldOn,
        @Nullable String differenceReason) {}
