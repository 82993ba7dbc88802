package org.jiangbu.disbursement;

import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Service;

/** Payment batches: from an approved roster to money on the households' accounts. */
@Service
public class Batches {
    /**
     * Opens the batch of an approved roster and starts its case; returns its number. Called inside the approval's
     * transaction; the same roster again opens a batch only for decisions that are in none.
     */
    public String openFor(String rosterNumber) {
        throw new UnsupportedOperationException();
    }

    /** What could be paid again, by programme year and township within the person's areas. */
    public List<RepaymentDue> repaymentsDue() {
        throw new UnsupportedOperationException();
    }

    /** Opens a batch for failed lines whose accounts were corrected: the same decisions, never twice (F19, H30). */
    public String openRepayment(int programmeYear, String townshipCode) {
        throw new UnsupportedOperationException();
    }

    /** Batches of the person's areas, newest first. */
    public List<BatchSummary> list() {
        throw new UnsupportedOperationException();
    }

    public BatchDetail detail(String batchNo) {
        throw new UnsupportedOperationException();
    }

    /** The file for the bank; logged with the purpose that the person states. */
    public BankFile bankFile(String batchNo, BankFileFormat format, String purpose) {
        throw new UnsupportedOperationException();
    }

    /** Judges a result file (CSV or xlsx, told by its content) without booking it. */
    public ResultPreview previewResult(String batchNo, InputStream file) {
        throw new UnsupportedOperationException();
    }

    /** Books a result file whole or not at all; the same file twice books once. */
    public ResultPreview importResult(String batchNo, InputStream file) {
        throw new UnsupportedOperationException();
    }
}
