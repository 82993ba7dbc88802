package org.jiangbu.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;

/** Says in one sentence that a farmer can read how much there is, and why. */
public final class AwardExplanation {
    private final Messages messages;
    private final Locale locale;

    public AwardExplanation(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** @param paid what the household has been paid for the year already, net of returns */
    public String sentence(int year, AwardRules rules, Entitlement entitlement, Money paid) {
        List<String> parts = new ArrayList<>();
        if (entitlement.sales().isPositive()) {
            parts.add(part(
                    "industry",
                    entitlement.sales(),
                    rules.industryRate(),
                    entitlement.industryUncapped(),
                    entitlement.industry(),
                    rules));
        }
        if (entitlement.labourIncome().isPositive()) {
            parts.add(part(
                    "labour",
                    entitlement.labourIncome(),
                    rules.labourRate(),
                    entitlement.labourUncapped(),
                    entitlement.labour(),
                    rules));
        }
        if (parts.isEmpty()) {
            parts.add(text("nothing"));
        }
        parts.add(result(entitlement.total(), paid));
        return text("sentence", year, String.join(text("and"), parts));
    }

    private String part(String award, Money base, BigDecimal rate, Money uncapped, Money awarded, AwardRules rules) {
        String percent = rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        if (awarded.equals(uncapped)) {
            return text(award, base, percent, awarded);
        }
        boolean joint = award.equals("labour") && rules.capScope() == CapScope.JOINT;
        Money cap = award.equals("labour") ? rules.maxLabour().orElse(rules.householdCap()) : rules.householdCap();
        return text(
                award + (joint ? "-joint-capped" : "-capped"),
                base,
                percent,
                uncapped,
                cap,
                awarded,
                uncapped.minus(awarded));
    }

    private String result(Money total, Money paid) {
        Money payable = total.minus(paid);
        if (paid.isZero()) {
            return text("payable", payable);
        }
        if (payable.isNegative()) {
            return text("clawback", total, paid, payable.negate());
        }
        return text(payable.isZero() ? "settled" : "rest", total, paid, payable);
    }

    private String text(String key, Object... args) {
        return messages.get(locale, "policy.explain." + key, args);
    }
}
