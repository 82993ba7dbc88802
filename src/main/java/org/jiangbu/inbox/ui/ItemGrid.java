package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.inbox.ListColumn;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.pace.FollowUp;
import org.jspecify.annotations.Nullable;

/** The rows of the inbox: columns on a wide screen, cards where it is narrow. Space ticks a row, Enter opens it. */
@JsModule("./inbox/item-rows.ts")
class ItemGrid extends Grid<WorkItem> {
    private static final String TITLE = "title";

    private final ItemServices services;
    private final ItemCells cells;
    private boolean narrow;
    private Set<ListColumn> columns = ListColumn.usual();
    private final Column<WorkItem> card;
    private @Nullable WorkItem open;
    private Function<WorkItem, Optional<FollowUp>> putAside = item -> Optional.empty();

    ItemGrid(ItemServices services) {
        super(WorkItem.class, false);
        this.services = services;
        this.cells = new ItemCells(services);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setPageSize(Components.PAGE);
        setSelectionMode(SelectionMode.MULTI);
        ((GridMultiSelectionModel<WorkItem>) getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        addColumn(new ComponentRenderer<>(this::title))
                .setKey(TITLE)
                .setHeader(text("inbox.column.title"))
                .setFrozen(true)
                .setFlexGrow(2)
                .setWidth("14rem");
        for (ListColumn column : ListColumn.values()) {
            cells.add(this, column).setHeader(text("inbox.columns." + column));
        }
        card = addColumn(new ComponentRenderer<>(this::card))
                .setHeader(text("inbox.column.title"))
                .setFlexGrow(1);
        setPartNameGenerator(item -> open != null && open.id() == item.id() ? "open" : null);
        Keys.goesTo("KeyI", this);
        addAttachListener(shown -> getElement().executeJs("window.itemRows.watch(this)"));
        fit();
    }

    void setNarrow(boolean asCards) {
        if (narrow == asCards) return;
        narrow = asCards;
        fit();
        getDataProvider().refreshAll();
    }

    /**
     * Scrolls to where this list was left, row heights of cards and columns apart, and so that the row is in sight.
     *
     * @param list whose position it is
     */
    void stand(String list, OptionalInt row) {
        getElement().executeJs("window.itemRows.stand(this, $0, $1, $2)", list, narrow, row.orElse(-1));
    }

    /** Forgets where the list was left, unless it is come to by the browser's Back. */
    void fromTop(String list) {
        getElement().executeJs("window.itemRows.fromTop($0)", list);
    }

    /** Shows these columns beside the title, where there is room for columns. */
    void setShown(Set<ListColumn> chosen) {
        columns = chosen;
        fit();
    }

    /** Until when the person has put rows aside; shown where just those are listed. */
    void setPutAside(Function<WorkItem, Optional<FollowUp>> followUps) {
        putAside = followUps;
    }

    private void fit() {
        getColumnByKey(TITLE).setVisible(!narrow);
        for (ListColumn column : ListColumn.values()) {
            getColumnByKey(column.name()).setVisible(!narrow && columns.contains(column));
        }
        card.setVisible(narrow);
    }

    /** Marks the row of the open item; no other row is drawn anew. */
    void mark(@Nullable WorkItem item) {
        WorkItem before = open;
        open = item;
        if (before != null) getDataProvider().refreshItem(before);
        if (item != null) getDataProvider().refreshItem(item);
    }

    private Component title(WorkItem item) {
        Span title = new Span(item.title());
        Span number = new Span(item.caseKey());
        number.addClassName("secondary");
        Div cell = new Div(title, number);
        cell.addClassName("inbox-title");
        Div marks = new Div();
        marks(item).forEach(marks::add);
        marks.addClassName("inbox-marks");
        if (marks.getComponentCount() > 0) cell.add(marks);
        return cell;
    }

    private Component card(WorkItem item) {
        Span title = new Span(item.title());
        title.addClassName("title");
        Div place = new Div(new Div(cells.place(item)), new Div(item.stepName()));
        place.addClassName("secondary");
        Div card = new Div(
                new Div(title, services.dueDates().label(item.dueOn())),
                new Div(place, Components.amount(item.amountFen())));
        card.addClassName("inbox-card");
        Div marks = new Div();
        marks(item).forEach(marks::add);
        marks.addClassName("inbox-marks");
        if (marks.getComponentCount() > 0) card.add(marks);
        return card;
    }

    /** What deserves a second look, as the case's flags say. */
    private List<Span> marks(WorkItem item) {
        Stream<Span> flags = item.flags().stream()
                .sorted()
                .map(flag -> Components.state(VaadinIcon.WARNING, text("inbox.flag." + flag), "warning"));
        Stream<Span> aside = putAside.apply(item).stream()
                .map(followUp -> Components.state(
                        VaadinIcon.CALENDAR_CLOCK, text("inbox.follow-up.until-day", followUp.until()), "contrast"));
        return Stream.of(PaceBar.priority(item.priority()).stream(), services.standsInFor(item).stream(), aside, flags)
                .flatMap(marks -> marks)
                .toList();
    }
}
