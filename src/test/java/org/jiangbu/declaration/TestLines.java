package org.jiangbu.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiangbu.base.Money;

/** Lines that tests declare. */
final class TestLines {
    private static final LocalDate OCTOBER = LocalDate.of(2018, 10, 10);

    private TestLines() {}

    static NewLine walnuts(String quantity, String unit, String price) {
        BigDecimal amount = new BigDecimal(quantity).multiply(new BigDecimal(price));
        return NewLine.sale(
                "walnut",
                new BigDecimal(quantity),
                unit,
                new BigDecimal(price),
                Money.rounded(amount).fen(),
                OCTOBER);
    }
}
