package org.jiangbu.base;

/** Full-width forms of digits, letters and signs, brought to the narrow ones that numbers are made of. */
public final class Widths {
    private Widths() {}

    /** Full-width ASCII (U+FF01…U+FF5E) and the ideographic space become their narrow twins; all else stays. */
    public static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c >= '\uFF01' && c <= '\uFF5E') {
                narrow.append((char) (c - 0xFEE0));
            } else {
                narrow.append(c == '\u3000' || c == '\u00A0' ? ' ' : c);
            }
        }
        return narrow.toString();
    }
}
