package org.jiangbu.award;

import java.util.List;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.policy.AwardRules;

/**
 * What a decision was calculated from; amounts in fen.
 *
 * @param lines the verified lines of the household's year that counted at that moment
 * @param takenFen what other parts of a split household held of the shared cap (P16)
 * @param rules rates and caps of the policy version that decided
 * @param again the stored amounts beside those calculated again now
 */
public record DecisionBasis(List<Line> lines, long takenFen, AwardRules rules, Recomputation again) {
    /**
     * A verified line.
     *
     * @param number the declaration that it belongs to
     */
    public record Line(String number, LineKind kind, long fen) {}
}
