package org.jiangbu.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;

/** Says in one sentence that a farmer can read how much there is, and why. */
public final class AwardExplanation {
    private static final String EXPECTED = "expected.";

    private final Messages messages;
    private final Locale locale;

    public AwardExplanation(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * What has been verified, and what follows from it.
     *
     * @param paid what the household has been paid for the year already, net of returns
     */
    public String sentence(int year, AwardRules rules, Entitlement entitlement, Money paid) {
        return sentence("", year, rules, entitlement, result("", entitlement.total(), paid));
    }

    /**
     * The same where earlier declarations of the year have been decided on but not all is paid.
     *
     * @param decided what the household was awarded for the year before
     */
    public String addition(int year, AwardRules rules, Entitlement entitlement, Money decided) {
        return sentence("", year, rules, entitlement, result("decided.", entitlement.total(), decided));
    }

    /**
     * What a household may expect before anybody has verified what it declares.
     *
     * @param before what it may expect of its other declarations of the year
     */
    public String expected(int year, AwardRules rules, Entitlement entitlement, Money before) {
        Money total = entitlement.total();
        String result = before.isZero()
                ? text(EXPECTED + "result", total)
                : text(EXPECTED + "added", total, total.minus(before));
        return sentence(EXPECTED, year, rules, entitlement, result);
    }

    private String sentence(String stage, int year, AwardRules rules, Entitlement entitlement, String result) {
        List<String> parts = new ArrayList<>();
        if (entitlement.sales().isPositive()) {
            parts.add(part(
                    stage + "industry",
                    entitlement.sales(),
                    rules.industryRate(),
                    entitlement.industryUncapped(),
                    entitlement.industry(),
                    rules));
        }
        if (entitlement.labourIncome().isPositive()) {
            parts.add(part(
                    stage + "labour",
                    entitlement.labourIncome(),
                    rules.labourRate(),
                    entitlement.labourUncapped(),
                    entitlement.labour(),
                    rules));
        }
        if (parts.isEmpty()) {
            parts.add(text(stage + "nothing"));
        }
        parts.add(result);
        return text("sentence", year, String.join(text("and"), parts));
    }

    private String part(String award, Money base, BigDecimal rate, Money uncapped, Money awarded, AwardRules rules) {
        String percent = rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        if (awarded.equals(uncapped)) {
            return text(award, base, percent, awarded);
        }
        boolean joint = award.endsWith("labour") && rules.capScope() == CapScope.JOINT;
        Money cap = award.endsWith("labour") ? rules.maxLabour().orElse(rules.householdCap()) : rules.householdCap();
        return text(
                award + (joint ? "-joint-capped" : "-capped"),
                base,
                percent,
                uncapped,
                cap,
                awarded,
                uncapped.minus(awarded));
    }

    private String result(String stage, Money total, Money before) {
        Money payable = total.minus(before);
        if (before.isZero()) {
            return text("payable", payable);
        }
        if (payable.isNegative()) {
            return text(stage + "clawback", total, before, payable.negate());
        }
        return text(stage + (payable.isZero() ? "settled" : "rest"), total, before, payable);
    }

    private String text(String key, Object... args) {
        return messages.get(locale, "policy.explain." + key, args);
    }
}
