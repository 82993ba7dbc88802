package org.jiangbu.disbursement;

import org.jiangbu.people.RelationChanged;
import org.jiangbu.workflow.Recusals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is newly related to a household leaves the open batches that pay it in the same transaction (H6). */
@Component
class RelatedBatches {
    private final LineBook book;
    private final Recusals recusals;

    RelatedBatches(LineBook book, Recusals recusals) {
        this.book = book;
        this.recusals = recusals;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RelationChanged change) {
        recusals.renew(BatchOpening.PROCESS, book.batchesOf(change.householdId()));
    }
}
