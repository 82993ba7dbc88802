package org.jiangbu.inbox;

import java.util.EnumSet;
import java.util.Set;

/** What the list of the inbox can show beside the title, in its order on the screen. */
public enum ListColumn {
    PLACE,
    STEP,
    CATEGORY,
    AMOUNT,
    PRIORITY,
    HELD,
    RECEIVED,
    ROUND,
    DUE;

    /** What is shown to whoever has chosen nothing. */
    public static Set<ListColumn> usual() {
        return EnumSet.of(PLACE, STEP, AMOUNT, DUE);
    }
}
