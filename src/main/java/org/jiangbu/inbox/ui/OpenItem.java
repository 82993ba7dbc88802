package org.jiangbu.inbox.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.Optional;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Unsaved;
import org.jiangbu.workflow.WorkItem;
import org.jspecify.annotations.Nullable;

/** The item that is open beside the list; none, until one is chosen. */
class OpenItem {
    private final HasComponents place;
    private final ItemServices services;
    private final ItemDetail.Listener listener;
    private @Nullable ItemDetail detail;

    OpenItem(HasComponents place, ItemServices services, ItemDetail.Listener listener) {
        this.place = place;
        this.services = services;
        this.listener = listener;
    }

    /** Opens that item instead, as it is now; empty if none was wanted, or if it is refused, which is said. */
    Optional<WorkItem> show(@Nullable Long id) {
        close();
        if (id == null) return Optional.empty();
        try {
            WorkItem item = services.workItems().get(id);
            detail = new ItemDetail(services, item, listener);
            place.add(detail);
            detail.getElement().executeJs("window.itemRows.lead(this)");
            return Optional.of(item);
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(services.messages()));
            return Optional.empty();
        }
    }

    /** Nothing is asked: it is decided, or whoever leaves it has said so. */
    void close() {
        if (detail != null) place.remove(detail);
        detail = null;
    }

    boolean isThere() {
        return detail != null;
    }

    /** Lets the person go only when what was begun in it may be lost. */
    void ask(BeforeLeaveEvent leaving) {
        unsaved().ifPresent(lost -> lost.ask(leaving));
    }

    /** Does what shows it anew; what was begun in it is asked for first. */
    void ask(Runnable act) {
        unsaved().ifPresentOrElse(lost -> lost.ask(act), act);
    }

    private Optional<Unsaved> unsaved() {
        return detail == null ? Optional.empty() : detail.unsaved();
    }
}
