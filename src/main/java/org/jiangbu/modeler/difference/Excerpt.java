package org.jiangbu.modeler.difference;

/** As much of a long text as a reader needs to see what is different. */
final class Excerpt {
    /** Characters that are shown whole. */
    private static final int SHORT = 40;

    /** Characters shown before and after what differs. */
    private static final int AROUND = 10;

    private static final int LONGEST = 160;
    private static final String LEFT_OUT = "\u2026";

    private Excerpt() {}

    /** The text's beginning. */
    static String of(String text) {
        return capped(text.replaceAll("\\s+", " "));
    }

    /** Of a text what another has differently, with a little around it. */
    static String of(String text, String other) {
        if (text.length() <= SHORT && other.length() <= SHORT) return text;
        int least = Math.min(text.length(), other.length());
        int same = 0;
        while (same < least && text.charAt(same) == other.charAt(same)) same++;
        int tail = 0;
        while (tail < least - same
                && text.charAt(text.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int from = Math.max(0, same - AROUND);
        int to = Math.min(text.length(), text.length() - tail + AROUND);
        String shown = capped(text.substring(from, to));
        return (from > 0 ? LEFT_OUT : "") + shown + (to < text.length() ? LEFT_OUT : "");
    }

    private static String capped(String text) {
        if (text.length() <= LONGEST) return text;
        int half = LONGEST / 2;
        return text.substring(0, half) + LEFT_OUT + text.substring(text.length() - half);
    }
}
