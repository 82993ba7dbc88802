package org.jiangbu.disbursement.bank;

/** A cell's text, and whether a spreadsheet held it as a number. */
public record ResultCell(String text, boolean number) {
    static final ResultCell EMPTY = new ResultCell("", false);

    static ResultCell text(String text) {
        return new ResultCell(text.strip(), false);
    }
}
