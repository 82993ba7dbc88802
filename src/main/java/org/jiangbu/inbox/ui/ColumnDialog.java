package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import java.util.function.Consumer;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.inbox.ListColumn;
import org.jiangbu.inbox.ListColumns;

/** Chooses the columns of the list; each tick counts at once, stands in the address, and stays, on whatever computer. */
class ColumnDialog extends Dialog {
    ColumnDialog(ListColumns columns, Set<ListColumn> now, Consumer<Set<ListColumn>> changed) {
        setHeaderTitle(text("inbox.columns"));
        setWidth("min(22rem, 96vw)");
        CheckboxGroup<ListColumn> shown = new CheckboxGroup<>(text("inbox.columns.shown"));
        shown.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        shown.setItems(ListColumn.values());
        shown.setItemLabelGenerator(column -> text("inbox.columns." + column));
        shown.setValue(now);
        shown.addValueChangeListener(change -> {
            columns.choose(change.getValue());
            changed.accept(change.getValue());
        });
        add(shown);
        getFooter().add(new Button(text("inbox.columns.usual"), click -> shown.setValue(ListColumn.usual())));
        getFooter().add(new Button(text("inbox.bulk.close"), click -> close()));
    }

    /** Opens the dialog; by Alt+G too. Cards have no columns, so the button goes where they show. */
    static Button button(Runnable open) {
        Button button = new Button(VaadinIcon.SPLIT_V.create(), click -> open.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("inbox-columns");
        button.setAriaLabel(text("inbox.columns"));
        button.setTooltipText(text("inbox.columns"));
        Keys.presses("KeyG", button);
        return button;
    }
}
