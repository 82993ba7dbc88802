package org.jiangbu.policy;

/** What happens to a batch when less money has arrived than it needs (P17). */
public enum ShortageRule {
    /** Nothing is paid until all of it is there. The only rule that batches follow; the others are calculations. */
    BLOCK,
    /** Awards are paid whole in their order while the money lasts; nobody overtakes one that has to wait. */
    FIFO,
    /** Every award is paid the same share, to the fen, and the rest stays owed. */
    PRO_RATA
}
