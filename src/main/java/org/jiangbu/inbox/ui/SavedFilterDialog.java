package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Consumer;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.inbox.SavedFilter;

/** 常用筛选: applies, chooses for the opening, or deletes a kept filter, and keeps the one that is set now. */
class SavedFilterDialog extends Dialog {
    private final FilterServices services;
    private final Consumer<InboxAddress> asked;
    private final Div rows = new Div();

    SavedFilterDialog(FilterServices services, InboxAddress now, Consumer<InboxAddress> asked) {
        this.services = services;
        this.asked = asked;
        setHeaderTitle(text("inbox.saved"));
        setWidth("min(36rem, 96vw)");
        rows.addClassName("saved-filters");
        add(rows, new H3(text("inbox.saved.new")), new SaveFilterForm(services, now, this::fill));
        getFooter().add(new Button(text("inbox.bulk.close"), click -> close()));
        fill();
    }

    /** Opens the dialog; by Alt+L too. */
    static Button button(Runnable open) {
        Button button = new Button(text("inbox.saved"), VaadinIcon.STAR_O.create(), click -> open.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Keys.presses("KeyL", button);
        return button;
    }

    private void fill() {
        rows.removeAll();
        List<SavedFilter> offered = services.saved().offered();
        if (offered.isEmpty()) rows.add(new Paragraph(text("inbox.saved.none")));
        offered.forEach(filter -> rows.add(row(filter)));
    }

    private Div row(SavedFilter filter) {
        Button apply = new Button(filter.name(), click -> {
            close();
            asked.accept(InboxAddress.of(QueryParameters.fromString(filter.address())));
        });
        apply.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div row = new Div(apply);
        if (filter.shared()) row.add(sharing(filter));
        row.add(new Span());
        row.add(opening(filter));
        if (filter.own()) {
            Button delete = icon(VaadinIcon.TRASH, text("inbox.saved.delete", filter.name()));
            delete.addClickListener(click -> act(() -> services.saved().delete(filter.id())));
            row.add(delete);
        }
        row.addClassName("saved-filter");
        return row;
    }

    private Span sharing(SavedFilter filter) {
        String role = filter.sharedRole() == null ? "" : services.roles().title(filter.sharedRole());
        String words = filter.own() ? text("inbox.saved.shared-with", role) : text("inbox.saved.shared");
        return Components.state(VaadinIcon.GROUP, words, "contrast");
    }

    private Button opening(SavedFilter filter) {
        String label = text(filter.opening() ? "inbox.saved.opening.not" : "inbox.saved.opening", filter.name());
        Button opening = icon(filter.opening() ? VaadinIcon.HOME : VaadinIcon.HOME_O, label);
        if (filter.opening()) opening.setText(text("inbox.saved.opening.is"));
        opening.addClickListener(click -> act(() -> services.saved().openWith(filter.opening() ? null : filter.id())));
        return opening;
    }

    private static Button icon(VaadinIcon sign, String label) {
        Button button = new Button(sign.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(services.messages()));
        }
        fill();
    }
}
