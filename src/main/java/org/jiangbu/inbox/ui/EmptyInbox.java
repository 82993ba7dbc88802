package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.util.function.Consumer;
import org.jiangbu.base.ui.Components;

/** What stands in the place of a list without rows: that all is done, or that the filters leave nothing. */
final class EmptyInbox {
    private EmptyInbox() {}

    static Component of(InboxAddress address, Consumer<InboxAddress> go) {
        boolean filtered = address.filtered();
        String key = filtered ? "inbox.empty.filtered" : "inbox.empty";
        VaadinIcon icon = filtered ? VaadinIcon.SEARCH : VaadinIcon.CHECK_CIRCLE_O;
        Component action = filtered
                ? Components.primary(text("inbox.filter.clear"), () -> go.accept(address.unfiltered()))
                : new RouterLink(text("inbox.done.title"), DoneView.class);
        return Components.empty(icon, text(key + ".title"), text(key + ".next"), action);
    }
}
