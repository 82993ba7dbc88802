package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.jiangbu.base.ui.Components;
import org.jiangbu.inbox.ListColumn;
import org.jiangbu.workflow.WorkItem;

/** What stands in the columns of the inbox that a person may choose. */
class ItemCells {
    private final ItemServices services;
    private final FilterWords words;

    ItemCells(ItemServices services) {
        this.services = services;
        this.words = new FilterWords(services);
    }

    /** Adds the column to the list. */
    Column<WorkItem> add(Grid<WorkItem> grid, ListColumn column) {
        Column<WorkItem> added =
                switch (column) {
                    case PLACE -> flexible(grid.addColumn(this::place), "10rem").setPartNameGenerator(item -> "whole");
                    case STEP ->
                        flexible(grid.addColumn(WorkItem::stepName), "10rem").setPartNameGenerator(item -> "whole");
                    case CATEGORY -> fixed(grid.addColumn(this::category), "7rem");
                    case AMOUNT ->
                        fixed(component(grid, item -> Components.amount(item.amountFen())), "9rem")
                                .setTextAlign(ColumnTextAlign.END);
                    case PRIORITY -> fixed(component(grid, ItemCells::priority), "6.5rem");
                    case HELD -> fixed(component(grid, ItemCells::held), "7rem");
                    case RECEIVED -> fixed(grid.addColumn(this::received), "10.5rem");
                    case ROUND -> fixed(grid.addColumn(WorkItem::round), "5rem");
                    case DUE ->
                        fixed(component(grid, item -> services.dueDates().dated(item.dueOn())), "12.5rem");
                };
        return added.setKey(column.name());
    }

    private static Column<WorkItem> component(
            Grid<WorkItem> grid, com.vaadin.flow.function.SerializableFunction<WorkItem, Component> cell) {
        return grid.addColumn(new ComponentRenderer<>(cell));
    }

    private static Column<WorkItem> flexible(Column<WorkItem> column, String width) {
        return column.setWidth(width).setFlexGrow(1);
    }

    private static Column<WorkItem> fixed(Column<WorkItem> column, String width) {
        return column.setWidth(width).setFlexGrow(0);
    }

    String place(WorkItem item) {
        return services.areas().fullName(item.areaCode());
    }

    private String category(WorkItem item) {
        return item.category() == null ? "–" : words.category(item.category());
    }

    private String received(WorkItem item) {
        return Timeline.MINUTE.format(item.createdAt().atZone(services.clock().getZone()));
    }

    private static Component priority(WorkItem item) {
        return PaceBar.priority(item.priority()).orElseGet(() -> new Span(text("workflow.priority.NORMAL")));
    }

    private static Component held(WorkItem item) {
        return item.assigneeId() == null
                ? Components.state(VaadinIcon.USERS, text("inbox.held.team"), "contrast")
                : Components.state(VaadinIcon.USER, text("inbox.held.mine"), "");
    }
}
