package org.jiangbu.modeler.replay;

import org.jiangbu.base.Wording;

/**
 * A case that cannot come to an end in the draft.
 *
 * @param number of the case
 * @param element id of the element where it stays
 */
public record DeadEnd(String number, String element, Wording name, Why why) {
    /** Why a case stays where it is. */
    public enum Why {
        /** No flow leads on. */
        NOWHERE,
        /** No condition holds, and no way is taken otherwise. */
        NO_WAY,
        /** What is awaited came in no case of the season. */
        NEVER,
        /** It goes round and round. */
        ROUND,
        /** Ways are to meet, and one of them never comes. */
        ALONE
    }
}
