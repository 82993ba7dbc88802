package org.jiangbu.disbursement;

import java.util.Map;
import org.jiangbu.disbursement.bank.FailureReason;

/**
 * How the lines of a batch stand with their accounts, before it is prepared and afterwards.
 *
 * @param accounts good accounts, each of one household; as many holders can be paid
 * @param heldBack lines that are or would be held back, by reason
 */
public record PayeeCount(int accounts, Map<FailureReason, Integer> heldBack) {
    public int heldBackLines() {
        return heldBack.values().stream().mapToInt(Integer::intValue).sum();
    }
}
