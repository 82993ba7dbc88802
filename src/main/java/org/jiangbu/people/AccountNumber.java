package org.jiangbu.people;

import java.text.Normalizer;
import org.jiangbu.base.Refusal;

/** Numbers of bank accounts: 12 to 25 digits, cards and passbooks alike. */
public final class AccountNumber {
    private AccountNumber() {}

    /** Narrow digits without spaces and hyphens. */
    public static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\u200B-]", "");
    }

    public static boolean isValid(String number) {
        return number.matches("\\d{12,25}");
    }

    /** The normalised number, or a refusal that does not repeat it. */
    public static String require(String text) {
        String number = normalise(text);
        if (!isValid(number)) {
            throw new Refusal("people.account.number");
        }
        return number;
    }

    /** Whether a card number of 16 to 19 digits beginning with 62 passes Luhn; others always do. A warning, never more. */
    public static boolean plausible(String number) {
        if (!number.matches("62\\d{14,17}")) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
