package org.jiangbu.verification;

import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.workflow.CaseChronicle;
import org.jiangbu.workflow.CaseFact;
import org.springframework.stereotype.Component;

/** Who asked for the review of a rejection, when, and on which grounds: for the reviewer and for those who come later. */
@Component
class ReviewChronicle implements CaseChronicle {
    private final VerificationRecords records;
    private final Messages messages;

    ReviewChronicle(VerificationRecords records, Messages messages) {
        this.records = records;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return Declarations.PROCESS;
    }

    @Override
    public List<CaseFact> facts(String caseKey) {
        return records.review(caseKey).stream()
                .map(review -> CaseFact.of(
                        review.askedAt(),
                        review.askedBy(),
                        messages.get("verification.review.ask"),
                        messages.get("verification.review.because", review.grounds())))
                .toList();
    }
}
