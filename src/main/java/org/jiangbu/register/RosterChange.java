package org.jiangbu.register;

/** What became of one declaration from one version of a roster to the next; amounts in fen, zero where it is not on it. */
public record RosterChange(Kind kind, String number, String areaCode, String headName, long beforeFen, long afterFen) {
    /** How it changed. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
