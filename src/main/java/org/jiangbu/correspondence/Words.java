package org.jiangbu.correspondence;

import org.jiangbu.base.Refusal;

/** What somebody writes: something, and not too much. */
final class Words {
    /** Longest comment, question or answer, in characters. */
    static final int LONGEST = 1000;

    private Words() {}

    static String require(String written) {
        return require(written, LONGEST);
    }

    static String require(String written, int longest) {
        String words = written.strip();
        if (words.isEmpty() || words.length() > longest) {
            throw new Refusal("correspondence.words", longest);
        }
        return words;
    }
}
