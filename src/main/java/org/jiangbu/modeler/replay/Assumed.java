package org.jiangbu.modeler.replay;

/**
 * Something that the record does not tell and that was taken as it usually is.
 *
 * @param element id of the element of the draft where it was
 */
public record Assumed(Kind kind, String element) {
    /** What was assumed. */
    public enum Kind {
        /** Nobody has ever decided the step: its first outcome, after the time that its role usually takes. */
        NEW_STEP,
        /** The case did not come there as often: the step's first outcome, after its usual time. */
        MORE_OFTEN,
        /** What was decided is not offered any more: the first outcome. */
        OTHER_OUTCOME,
        /** The case never waited there: what usually came, after the usual time. */
        USUAL_EVENT,
        /** A day that nothing on record names: it is there at once. */
        UNKNOWN_DAY,
        /** A delegate was not passed as often, or was not asked for this: what it usually finds. */
        USUAL_FACTS,
        /** The same of one that no case passed, or that was never asked for this: whatever asks for it does not hold. */
        NO_FACTS,
        /** A condition asks for what nothing on record tells: it does not hold. */
        UNKNOWN_FACT
    }
}
