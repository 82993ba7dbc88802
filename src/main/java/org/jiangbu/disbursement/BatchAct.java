package org.jiangbu.disbursement;

import org.jiangbu.workflow.Decision;

/**
 * What a decision means for a batch: known by what is decided on its payment lines, by how far the batch is and by what is
 * entered, never by the id of a step, so that a redrawn flow pays as the shipped one does.
 */
enum BatchAct {
    /** The document is entered and the payees are fixed. */
    PREPARE,
    /** Another person lets it go to the bank. */
    RELEASE,
    /** Back to the maker. */
    HAND_BACK,
    /** The households have signed. */
    COLLECT,
    ARCHIVE,
    /** The funds are looked at once more. */
    RETRY,
    /** Nothing about money. */
    NONE;

    /** Name of the panel that shows the lines. */
    static final String PANEL = "payment-lines";

    static BatchAct of(Decision decision, BatchStatus status) {
        if (!PANEL.equals(decision.panel())) return NONE;
        return switch (decision.outcome()) {
            case "submit" -> submitted(decision, status);
            case "release" -> RELEASE;
            case "return" -> status == BatchStatus.PREPARED ? HAND_BACK : NONE;
            case "retry" -> RETRY;
            default -> NONE;
        };
    }

    private static BatchAct submitted(Decision decision, BatchStatus status) {
        return switch (status) {
            case RESERVED -> PREPARE;
            case BOOKED -> decision.data().containsKey("receipts") ? COLLECT : NONE;
            case RECEIPTED -> decision.data().containsKey("archiveNo") ? ARCHIVE : NONE;
            default -> NONE;
        };
    }

    /** Whether money comes nearer to the households by it. */
    boolean pays() {
        return this == PREPARE || this == RELEASE;
    }
}
