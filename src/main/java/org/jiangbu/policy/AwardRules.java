package org.jiangbu.policy;

import java.math.BigDecimal;
import java.util.Optional;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How an award follows from verified amounts: rates as fractions of one (R7, R9), caps per household-year (R8, P1–P4).
 *
 * @param labourCap only with {@link CapScope#SEPARATE}
 */
public record AwardRules(
        BigDecimal industryRate,
        BigDecimal labourRate,
        Money householdCap,
        CapScope capScope,
        @Nullable Money labourCap,
        CapOrder capOrder,
        Rounding rounding) {
    public AwardRules {
        if (outsideZeroToOne(industryRate) || outsideZeroToOne(labourRate)) {
            throw new Refusal("policy.rules.rate");
        }
        if (householdCap.isNegative() || (labourCap != null && labourCap.isNegative())) {
            throw new Refusal("policy.rules.cap");
        }
        if ((capScope == CapScope.SEPARATE) != (labourCap != null)) {
            throw new Refusal("policy.rules.labour-cap");
        }
    }

    private static boolean outsideZeroToOne(BigDecimal rate) {
        return rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0;
    }

    /** The most industry award of a household-year. */
    public Money maxIndustry() {
        return householdCap;
    }

    /** The most labour award of a household-year by itself, where there is such a cap. */
    public Optional<Money> maxLabour() {
        return Optional.ofNullable(labourCap);
    }

    /** The most of both awards together, where one cap covers both. */
    public Optional<Money> maxJoint() {
        return capScope == CapScope.JOINT ? Optional.of(householdCap) : Optional.empty();
    }

    /** The same rules with another cap scope; the labour cap is kept only where it has a meaning. */
    public AwardRules withCapScope(CapScope scope, @Nullable Money newLabourCap) {
        return new AwardRules(industryRate, labourRate, householdCap, scope, newLabourCap, capOrder, rounding);
    }
}
