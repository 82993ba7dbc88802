package org.jiangbu.oversight;

/**
 * Who is on the year's register and has not declared.
 *
 * @param households how many
 * @param silent workdays that are over and on which nobody declared any more; 0 where nobody has declared at all
 * @param prospect whether they will still declare
 */
public record Undeclared(int households, int silent, Prospect prospect) {
    /** What is to be expected of them. */
    public enum Prospect {
        /** They go on to declare as the others did. */
        EXPECTED,
        /** Nobody has come for longer than ever before. */
        SILENT,
        /** The window in which households may declare is over. */
        CLOSED,
        /** Nobody has declared yet. */
        NOT_BEGUN
    }

    /** Whether they are in the forecast as households that will still declare. */
    public boolean expected() {
        return households > 0 && prospect == Prospect.EXPECTED;
    }
}
