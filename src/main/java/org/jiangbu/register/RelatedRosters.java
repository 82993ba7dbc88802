package org.jiangbu.register;

import org.jiangbu.people.RelationChanged;
import org.jiangbu.workflow.Recusals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is newly related to a household leaves the open rosters that it stands on in the same transaction (H6). */
@Component
class RelatedRosters {
    private final RosterBook book;
    private final Recusals recusals;

    RelatedRosters(RosterBook book, Recusals recusals) {
        this.book = book;
        this.recusals = recusals;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RelationChanged change) {
        recusals.renew(Rosters.PROCESS, book.of(change.householdId()));
    }
}
