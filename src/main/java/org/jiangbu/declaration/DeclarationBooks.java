package org.jiangbu.declaration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The declarations' door for other services and delegates, set-based, inside their transaction; checks no right. */
@Service
public class DeclarationBooks {
    /**
     * Records declarations as submitted and starts their cases, set-based; returns their numbers in the given order. Refuses
     * the whole list if one line breaks a rule.
     */
    public List<String> createAll(List<NewDeclaration> declarations) {
        throw new UnsupportedOperationException();
    }

    /** Submitted declarations are returned for correction. */
    public void markReturned(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Returned declarations are on their way again. */
    public void markResubmitted(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** The township has checked them and their award is decided. */
    public void markVerified(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Their register is approved. */
    public void markRegistered(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Their line went back from the register to the township. */
    public void markUnregistered(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Their award is paid. */
    public void markPaid(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Submitted declarations are rejected. */
    public void markRejected(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Rejected declarations run again after a review. */
    public void markReopened(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Submitted or returned declarations are taken back. */
    public void markWithdrawn(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Returned declarations were not corrected in time. */
    public void markLapsed(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Lowers verified values; never above what stood before (H23). */
    public void applyCuts(List<LineCut> cuts) {
        throw new UnsupportedOperationException();
    }

    /** Whether lines changed since the last return, by number. */
    public Map<String, Boolean> valueChanged(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Summaries by number; unknown numbers are left out. */
    public Map<String, DeclarationSummary> summaries(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Current lines by number. */
    public Map<String, List<DeclarationLine>> lines(Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /** Current lines of every declaration of these households that is neither draft nor rejected, withdrawn or lapsed. */
    public List<VerifiedLine> verifiedLines(Collection<Long> householdIds, int programmeYear) {
        throw new UnsupportedOperationException();
    }
}
