package org.jiangbu.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field's value must keep to; absent bounds do not limit.
 *
 * @param maxLength of a text; a text field without one takes 500 characters, a text area 4,000
 * @param decimalDigits digits behind the decimal point that a number may have
 */
public record FieldBounds(
        @Nullable Integer minLength,
        int maxLength,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer decimalDigits,
        @Nullable Pattern pattern) {
    /** Digits behind the decimal point, at most. */
    public static final int MOST_DIGITS = 6;

    /** Characters of a text, at most. */
    public static final int LONGEST = 20_000;
}
