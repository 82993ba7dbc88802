package org.jiangbu.workflow.check;

/** What a designer gives a delegate to work with. */
public enum InputKind {
    /** A decision table of the model, by its key. */
    TABLE,
    /**
     * Calendar days for which a notice hangs, {@value #SHORTEST_NOTICE} (E1, step 2b) to {@value #LONGEST_NOTICE}; not given,
     * as many as the year's policy says.
     */
    NOTICE_DAYS;

    static final int SHORTEST_NOTICE = 7;
    static final int LONGEST_NOTICE = 90;
}
