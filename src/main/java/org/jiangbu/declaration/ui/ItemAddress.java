package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;

/**
 * The open item of a returned declaration, as the addresses of its page and of the inbox name it: whoever corrects from
 * the inbox comes back to it.
 */
record ItemAddress(long id) {
    private static final String INBOX = "inbox";
    private static final String ITEM = "item";

    static Optional<ItemAddress> of(QueryParameters parameters) {
        return parameters
                .getSingleParameter(ITEM)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new ItemAddress(Long.parseLong(id)));
    }

    /** Opens the declaration so that it can be changed. */
    void change(String number) {
        UI.getCurrent()
                .navigate(
                        DeclarationDetailView.class,
                        new RouteParameters("number", number),
                        QueryParameters.of(ITEM, String.valueOf(id)));
    }

    void open() {
        UI.getCurrent().navigate(INBOX, QueryParameters.of(ITEM, String.valueOf(id)));
    }

    static void openInbox() {
        UI.getCurrent().navigate(INBOX);
    }

    Button back() {
        Button back = new Button(text("declaration.back-to-item"), VaadinIcon.ARROW_LEFT.create(), click -> open());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return back;
    }
}
