package org.jiangbu.policy;

import java.math.BigDecimal;
import java.util.Locale;
import org.jiangbu.base.Wording;

/** A unit in which quantities are stored: 公斤, 头, 只, 箱. */
public record Unit(String code, String name, String englishName) {
    public String name(Locale locale) {
        return wording().in(locale);
    }

    /** The name for sentences whose reader is not known yet. */
    public Wording wording() {
        return new Wording(name, englishName);
    }

    /** A spelling of a unit: 斤 is half a 公斤, 千克 is one. */
    record Spelling(String text, Unit unit, BigDecimal factor) {}
}
