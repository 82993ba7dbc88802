package org.jiangbu.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Resident ID numbers by GB 11643: 18 characters, a birth date inside, a check digit at the end. */
public final class IdNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    /** Nobody born before is alive. */
    private static final int FIRST_YEAR = 1900;

    private static final String CHECK_DIGITS = "10X98765432";

    private IdNumber() {}

    /** Why a number is refused; each has its own sentence. */
    public enum Fault {
        MISSING,
        /** The first-generation number of 15 digits. */
        FIFTEEN_DIGITS,
        /** Excel kept 15 digits and wrote zeros, or a power of ten, for the rest; what stood there is lost. */
        DAMAGED_BY_EXCEL,
        LENGTH,
        CHARACTERS,
        BIRTH_DATE,
        CHECK_DIGIT;

        public String messageKey() {
            return "base.id." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Narrow digits, capital X, no spaces; nothing else is repaired. */
    public static String normalise(String text) {
        return Widths.narrow(text).replaceAll("[\\s'\\u200B\\uFEFF]", "").toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a normalised number, or nothing. */
    public static Optional<Fault> check(String number) {
        if (number.isEmpty()) {
            return Optional.of(Fault.MISSING);
        }
        if (number.matches("\\d(\\.\\d+)?E\\+?1[67]")) {
            return Optional.of(Fault.DAMAGED_BY_EXCEL);
        }
        if (number.matches("\\d{15}")) {
            return Optional.of(Fault.FIFTEEN_DIGITS);
        }
        if (number.length() != 18) {
            return Optional.of(Fault.LENGTH);
        }
        if (!number.matches("[1-9]\\d{16}[\\dX]")) {
            return Optional.of(Fault.CHARACTERS);
        }
        if (!hasBirthDate(number)) {
            return Optional.of(Fault.BIRTH_DATE);
        }
        if (checkDigit(number) != number.charAt(17)) {
            return Optional.of(number.endsWith("000") ? Fault.DAMAGED_BY_EXCEL : Fault.CHECK_DIGIT);
        }
        return Optional.empty();
    }

    public static boolean isValid(String number) {
        return check(number).isEmpty();
    }

    /** The normalised number, or the refusal that says what is wrong with it. */
    public static String require(String text) {
        String number = normalise(text);
        check(number).ifPresent(fault -> {
            throw new Refusal(fault.messageKey());
        });
        return number;
    }

    /** The check digit that belongs to the first 17 digits. */
    public static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    /** The birth date in a valid number. */
    public static LocalDate birthDate(String number) {
        return LocalDate.of(digits(number, 6, 10), digits(number, 10, 12), digits(number, 12, 14));
    }

    public static boolean isMale(String number) {
        return digits(number, 16, 17) % 2 == 1;
    }

    /** Area and last four stay, birth date is hidden: {@code 533422********0012}. */
    public static String mask(String number) {
        return number.length() == 18
                ? number.substring(0, 6) + "*".repeat(8) + number.substring(14)
                : "*".repeat(number.length());
    }

    private static boolean hasBirthDate(String number) {
        try {
            return birthDate(number).getYear() >= FIRST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int digits(String number, int from, int to) {
        return Integer.parseInt(number.substring(from, to));
    }
}
