package org.jiangbu.modeler;

import org.jiangbu.base.Messages;
import org.jiangbu.modeler.DraftBook.Opening;
import org.jiangbu.workflow.release.ShippedArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What shipped while a published design was in force waits as a draft, so that somebody compares the two. What shipped later
 * takes its place, unless somebody has begun with it.
 */
@Component
class ShippedOffers {
    private final DraftBook book;
    private final Messages messages;

    ShippedOffers(DraftBook book, Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    @EventListener
    void offer(ShippedArrived arrived) {
        book.withdrawOffers(arrived.files().processId());
        book.open(new Opening(
                arrived.files(),
                messages.get("modeler.offered.title"),
                arrived.inForce().id(),
                null,
                null));
    }
}
