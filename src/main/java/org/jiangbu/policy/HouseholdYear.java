package org.jiangbu.policy;

import java.util.List;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;

/**
 * What one household has verified in one programme year: the amounts of its sale lines and of its labour lines, and what
 * other parts of a split household have already taken of the shared cap (P16).
 */
public record HouseholdYear(List<Money> sales, List<Money> labour, Money industryTaken, Money labourTaken) {
    public HouseholdYear {
        sales = List.copyOf(sales);
        labour = List.copyOf(labour);
        if (sales.stream().anyMatch(Money::isNegative) || labour.stream().anyMatch(Money::isNegative)) {
            throw new Refusal("policy.line.amount-not-positive");
        }
    }

    public static HouseholdYear of(List<Money> sales, List<Money> labour) {
        return new HouseholdYear(sales, labour, Money.ZERO, Money.ZERO);
    }
}
