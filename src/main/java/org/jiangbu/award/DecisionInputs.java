package org.jiangbu.award;

import java.util.List;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.policy.HouseholdYear;

/**
 * Everything a decision was calculated from besides the policy version: the verified lines that counted, in order of
 * their ids, and what other parts of a split household had taken of the shared cap (P16). Amounts in fen.
 */
record DecisionInputs(List<Line> sales, List<Line> labour, long industryTakenFen, long labourTakenFen) {
    /** A verified line of one of the household's declarations. */
    record Line(long lineId, String number, long fen) {
        DecisionBasis.Line as(LineKind kind) {
            return new DecisionBasis.Line(number, kind, fen);
        }
    }

    HouseholdYear year() {
        return new HouseholdYear(
                amounts(sales), amounts(labour), Money.ofFen(industryTakenFen), Money.ofFen(labourTakenFen));
    }

    private static List<Money> amounts(List<Line> lines) {
        return lines.stream().map(line -> Money.ofFen(line.fen())).toList();
    }
}
