package org.jiangbu.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks one value against its field. */
final class FieldCheck {
    /** Longest text that a designer's pattern is tried on; patterns can be slow. */
    private static final int PATTERN_REACH = 500;

    private FieldCheck() {}

    static Optional<Finding> check(FormField field, @Nullable Object value) {
        boolean empty = value == null || value instanceof String text && text.isBlank();
        if (field.readOnly()) {
            boolean untouched = empty || Objects.equals(value, field.defaultValue());
            return untouched ? Optional.empty() : Optional.of(Finding.of(field, "form.read-only"));
        }
        if (value == null || empty || Boolean.FALSE.equals(value) && field.type() == FieldType.CHECKBOX) {
            String wanted = field.type() == FieldType.CHECKBOX ? "form.required-tick" : "form.required";
            return field.required() ? Optional.of(Finding.of(field, wanted)) : Optional.empty();
        }
        return value(field, value);
    }

    /** Checks a value that is there. */
    static Optional<Finding> value(FormField field, Object value) {
        return Optional.ofNullable(
                switch (field.type()) {
                    case TEXT, TEXT_AREA -> text(field, value);
                    case NUMBER -> number(field, value);
                    case SELECT, RADIO -> option(field, value);
                    case CHECKBOX -> value instanceof Boolean ? null : Finding.of(field, "form.not-yes-no");
                    case DATE -> date(field, value);
                });
    }

    private static @Nullable Finding text(FormField field, Object value) {
        if (!(value instanceof String text)) return Finding.of(field, "form.not-text");
        FieldBounds bounds = field.bounds();
        int length = text.codePointCount(0, text.length());
        if (bounds.minLength() != null && length < bounds.minLength()) {
            return Finding.of(field, "form.too-short", bounds.minLength());
        }
        if (length > bounds.maxLength()) return Finding.of(field, "form.too-long", bounds.maxLength());
        if (bounds.pattern() != null
                && (length > PATTERN_REACH || !bounds.pattern().matcher(text).matches())) {
            return Finding.of(field, "form.not-in-pattern");
        }
        return null;
    }

    private static @Nullable Finding number(FormField field, Object value) {
        BigDecimal number;
        try {
            if (!(value instanceof Number)) return Finding.of(field, "form.not-number");
            number = new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            return Finding.of(field, "form.not-number");
        }
        FieldBounds bounds = field.bounds();
        if (bounds.min() != null && number.compareTo(bounds.min()) < 0) {
            return Finding.of(field, "form.too-small", bounds.min().toPlainString());
        }
        if (bounds.max() != null && number.compareTo(bounds.max()) > 0) {
            return Finding.of(field, "form.too-big", bounds.max().toPlainString());
        }
        Integer digits = bounds.decimalDigits();
        if (digits != null && number.stripTrailingZeros().scale() > digits) {
            return Finding.of(field, "form.too-precise", digits);
        }
        return null;
    }

    private static @Nullable Finding option(FormField field, Object value) {
        boolean offered =
                field.options().stream().anyMatch(option -> option.value().equals(value));
        return offered ? null : Finding.of(field, "form.no-such-option");
    }

    private static @Nullable Finding date(FormField field, Object value) {
        if (value instanceof LocalDate) return null;
        try {
            LocalDate.parse(String.valueOf(value));
            return null;
        } catch (DateTimeParseException e) {
            return Finding.of(field, "form.not-date");
        }
    }
}
