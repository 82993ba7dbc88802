package org.jiangbu.base;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Plain numbers as people type them: {@code 1,260.5}, full-width digits; neither a power of ten nor a word. */
public final class Decimals {
    private static final Pattern TYPED =
            Pattern.compile("[-+]?(?:\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.\\d{0,15})?");

    private Decimals() {}

    /** The number, or the refusal that says how numbers are written. */
    public static BigDecimal parse(String typed) {
        String plain = Widths.narrow(typed).replaceAll("\\s", "").replace('。', '.');
        if (!TYPED.matcher(plain).matches()) {
            throw new Refusal("base.number.unreadable");
        }
        return new BigDecimal(plain.replace(",", ""));
    }
}
