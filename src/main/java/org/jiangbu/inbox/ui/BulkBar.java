package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.workflow.WorkItem;

/** Appears while rows are ticked: how many, how much, and the way to decide them together. */
class BulkBar extends Div {
    private final ItemServices services;
    private final ItemGrid grid;
    private final Runnable changed;
    private final Span selected = new Span();

    BulkBar(ItemServices services, ItemGrid grid, Runnable changed) {
        this.services = services;
        this.grid = grid;
        this.changed = changed;
        addClassName("inbox-bulk");
        Button clear = new Button(text("inbox.bulk.clear"), click -> grid.deselectAll());
        clear.addThemeName("tertiary");
        Button decide = Components.primary(text("inbox.bulk.decide"), this::decide);
        Keys.presses("KeyU", clear);
        Keys.presses("KeyB", decide);
        add(selected, clear, decide);
        setVisible(false);
        grid.addSelectionListener(selection -> show(selection.getAllSelectedItems()));
    }

    private void show(Set<WorkItem> items) {
        setVisible(!items.isEmpty());
        long fen = items.stream()
                .map(WorkItem::amountFen)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        selected.setText(text(
                "inbox.bulk.selected",
                items.size(),
                text("base.ui.yuan", Money.ofFen(fen).format())));
    }

    private void decide() {
        List<WorkItem> items = List.copyOf(grid.getSelectedItems());
        if (items.isEmpty()) return;
        WorkItem first = items.get(0);
        boolean oneStep = items.stream()
                .allMatch(item -> item.stepKey().equals(first.stepKey())
                        && item.processDefinitionId().equals(first.processDefinitionId()));
        if (!oneStep) {
            Components.warn(text("inbox.bulk.one-step"));
        } else if (!first.bulk()) {
            Components.warn(text("inbox.bulk.not-offered", first.stepName()));
        } else {
            new BulkDialog(services, items, changed).open();
        }
    }
}
