package org.jiangbu.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jiangbu.base.Money;

/**
 * The award of a household-year (DOMAIN F): a rate of all verified sales up to the cap, and a rate of all verified labour
 * income. A pure function: no time, no order of lines, no number of declarations has a say in it.
 */
public final class AwardCalculation {
    private AwardCalculation() {}

    public static Entitlement entitlement(AwardRules rules, HouseholdYear year) {
        Money industryUncapped = award(year.sales(), rules.industryRate(), rules.rounding());
        Money labourUncapped = award(year.labour(), rules.labourRate(), rules.rounding());
        Money industry = industry(rules, year, industryUncapped, labourUncapped);
        return new Entitlement(
                Money.sum(year.sales()),
                Money.sum(year.labour()),
                industryUncapped,
                labourUncapped,
                industry,
                labour(rules, year, industry, labourUncapped));
    }

    private static Money industry(AwardRules rules, HouseholdYear year, Money industry, Money labour) {
        Money room = industryRoom(rules, year);
        if (rules.capScope() != CapScope.JOINT || rules.capOrder() == CapOrder.INDUSTRY_FIRST) {
            return industry.min(room);
        }
        Money both = industry.plus(labour);
        return both.compareTo(room) <= 0 ? industry : share(room, industry, both, rules.rounding());
    }

    private static Money labour(AwardRules rules, HouseholdYear year, Money industry, Money labour) {
        return switch (rules.capScope()) {
            case INDUSTRY_ONLY -> labour;
            case JOINT -> labour.min(industryRoom(rules, year).minus(industry));
            case SEPARATE -> labour.min(room(rules.maxLabour().orElseThrow(), year.labourTaken()));
        };
    }

    /** What is left of the household cap for this part of a split household. */
    private static Money industryRoom(AwardRules rules, HouseholdYear year) {
        Money taken = rules.capScope() == CapScope.JOINT
                ? year.industryTaken().plus(year.labourTaken())
                : year.industryTaken();
        return room(rules.householdCap(), taken);
    }

    private static Money room(Money cap, Money taken) {
        return cap.minus(taken).max(Money.ZERO);
    }

    private static Money share(Money room, Money part, Money whole, Rounding rounding) {
        BigDecimal product = BigDecimal.valueOf(room.fen()).multiply(BigDecimal.valueOf(part.fen()));
        BigDecimal share = product.divide(BigDecimal.valueOf(whole.fen()), 0, RoundingMode.HALF_UP);
        return rounding == Rounding.FLOOR_YUAN ? floorYuan(share) : Money.ofFen(share.longValueExact());
    }

    private static Money award(List<Money> amounts, BigDecimal rate, Rounding rounding) {
        return switch (rounding) {
            case HOUSEHOLD_YEAR -> toFen(exact(Money.sum(amounts), rate));
            case FLOOR_YUAN -> floorYuan(exact(Money.sum(amounts), rate));
            case PER_LINE ->
                Money.sum(amounts.stream()
                        .map(amount -> toFen(exact(amount, rate)))
                        .toList());
        };
    }

    /** The exact award in fen, with its fraction. */
    private static BigDecimal exact(Money base, BigDecimal rate) {
        return rate.multiply(BigDecimal.valueOf(base.fen()));
    }

    private static Money toFen(BigDecimal fen) {
        return Money.ofFen(fen.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static Money floorYuan(BigDecimal fen) {
        return Money.ofFen(fen.movePointLeft(2).setScale(0, RoundingMode.FLOOR).longValueExact() * 100);
    }
}
