package org.jiangbu.intake.reading;

/** Text of a cell without what nobody sees: zero-width and direction marks go, every kind of space becomes a plain one. */
final class CellText {
    private CellText() {}

    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x7F && c >= ' ') {
                clean.append(c);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x7F) {
                clean.append(' ');
            } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }
}
