package org.jiangbu.base;

import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Names of persons: Han characters and the middle dot, no surname assumed. */
public final class PersonName {
    public static final int MIN_LENGTH = 2;
    public static final int MAX_LENGTH = 40;

    private PersonName() {}

    /** Every dot that people type becomes ·, and spaces go. */
    public static String normalise(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000\\u200B\\uFEFF]", "")
                .replaceAll("[.\\u2022\\u30FB\\u2027\\uFF0E\\u22C5\\u2219\\uFF65]", "\u00B7");
    }

    /** Whether a normalised name has 2–40 characters (of any plane), Han or a dot between them. */
    public static boolean isValid(String name) {
        int length = name.codePointCount(0, name.length());
        return length >= MIN_LENGTH
                && length <= MAX_LENGTH
                && name.codePoints().allMatch(c -> c == '\u00B7' || isHan(c))
                && !name.startsWith("\u00B7")
                && !name.endsWith("\u00B7");
    }

    /** The normalised name, or a refusal. */
    public static String require(String text) {
        String name = normalise(text);
        if (!isValid(name)) {
            throw new Refusal("base.name.invalid");
        }
        return name;
    }

    /** The first letters of the name's syllables, lower case: 阿茸·扎史卓玛 is {@code arzszm}; unknown characters are left out. */
    public static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (char c : name.toCharArray()) {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
            if (readings != null && readings.length > 0) {
                initials.append(readings[0].charAt(0));
            } else if (c < 128 && Character.isLetterOrDigit(c)) {
                initials.append(c);
            }
        }
        return initials.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
