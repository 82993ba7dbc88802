package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.WorkItem;
import org.jspecify.annotations.Nullable;

/** The rows of the inbox: columns on a wide screen, cards where it is narrow. */
class ItemGrid extends Grid<WorkItem> {
    private final ItemServices services;
    private final List<Column<WorkItem>> wide;
    private final Column<WorkItem> card;
    private @Nullable Long open;

    ItemGrid(ItemServices services) {
        super(WorkItem.class, false);
        this.services = services;
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setPageSize(Components.PAGE);
        setSelectionMode(SelectionMode.MULTI);
        ((GridMultiSelectionModel<WorkItem>) getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        wide = List.of(
                addColumn(new ComponentRenderer<>(this::title))
                        .setHeader(text("inbox.column.title"))
                        .setFlexGrow(2),
                addColumn(item -> place(item))
                        .setHeader(text("inbox.column.place"))
                        .setWidth("9rem")
                        .setFlexGrow(1),
                addColumn(WorkItem::stepName)
                        .setHeader(text("inbox.column.step"))
                        .setWidth("12rem")
                        .setFlexGrow(1),
                addColumn(new ComponentRenderer<>(item -> Components.amount(item.amountFen())))
                        .setHeader(text("inbox.column.amount"))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("9rem")
                        .setFlexGrow(0),
                addColumn(new ComponentRenderer<>(item -> services.dueDates().label(item.dueOn())))
                        .setHeader(text("inbox.column.due"))
                        .setWidth("12.5rem")
                        .setFlexGrow(0));
        card = addColumn(new ComponentRenderer<>(this::card))
                .setHeader(text("inbox.column.title"))
                .setFlexGrow(1);
        setPartNameGenerator(item -> open != null && open == item.id() ? "open" : null);
        setNarrow(false);
    }

    final void setNarrow(boolean narrow) {
        wide.forEach(column -> column.setVisible(!narrow));
        card.setVisible(narrow);
    }

    /** Marks the row of the open item. */
    void mark(@Nullable Long id) {
        open = id;
        getDataProvider().refreshAll();
    }

    private String place(WorkItem item) {
        return services.areas().fullName(item.areaCode());
    }

    private Component title(WorkItem item) {
        Span title = new Span(item.title());
        Span number = new Span(item.caseKey());
        number.addClassName("secondary");
        Div cell = new Div(title, number);
        cell.addClassName("inbox-title");
        marks(item).forEach(cell::add);
        return cell;
    }

    private Component card(WorkItem item) {
        Span title = new Span(item.title());
        title.addClassName("title");
        Div place = new Div(new Div(place(item)), new Div(item.stepName()));
        place.addClassName("secondary");
        Div card = new Div(
                new Div(title, services.dueDates().label(item.dueOn())),
                new Div(place, Components.amount(item.amountFen())));
        card.addClassName("inbox-card");
        marks(item).forEach(card::add);
        return card;
    }

    /** What deserves a second look, as the case's flags say. */
    private static List<Span> marks(WorkItem item) {
        return item.flags().stream()
                .sorted()
                .map(flag -> Components.state(VaadinIcon.WARNING, text("inbox.flag." + flag), "warning"))
                .toList();
    }
}
