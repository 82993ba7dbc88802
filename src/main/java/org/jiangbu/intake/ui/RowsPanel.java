package org.jiangbu.intake.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.intake.ImportPreview;
import org.jiangbu.intake.ImportedRow;
import org.jiangbu.intake.RegisterImports;
import org.jiangbu.intake.Verdict;

/** The judged rows of an import, by verdict, a page at a time. */
class RowsPanel extends VerticalLayout {
    private final transient RegisterImports imports;
    private final long importId;
    private final Map<Tab, Optional<Verdict>> verdicts = new LinkedHashMap<>();
    private final Grid<ImportedRow> grid =
            Components.grid(ImportedRow.class, Components.empty(VaadinIcon.TABLE, text("intake.view.rows.empty"), ""));

    RowsPanel(RegisterImports imports, ImportPreview upload) {
        this.imports = imports;
        this.importId = upload.id();
        setPadding(false);
        setSizeFull();
        Tabs tabs = new Tabs();
        add(tabs, Optional.of(Verdict.REFUSED), upload.refusedRows());
        add(tabs, Optional.of(Verdict.WARNED), upload.warnedRows());
        add(tabs, Optional.of(Verdict.ACCEPTED), upload.acceptedRows());
        add(tabs, Optional.empty(), upload.rows());
        columns(upload);
        tabs.addSelectedChangeListener(change -> show(change.getSelectedTab()));
        Tab first = verdicts.entrySet().stream()
                .filter(tab -> upload.refusedRows() > 0 || tab.getValue().isEmpty())
                .findFirst()
                .orElseThrow()
                .getKey();
        tabs.setSelectedTab(first);
        show(first);
        tabs.setWidthFull();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setMinHeight("20rem");
        add(tabs, grid);
        setFlexGrow(1, grid);
    }

    private void add(Tabs tabs, Optional<Verdict> verdict, int count) {
        String name = verdict.map(v -> text(v.messageKey())).orElseGet(() -> text("intake.view.all"));
        Tab tab = new Tab(name + " " + count);
        verdicts.put(tab, verdict);
        tabs.add(tab);
    }

    private void columns(ImportPreview upload) {
        grid.addColumn(ImportedRow::rowNo)
                .setHeader(text("intake.view.row"))
                .setWidth("4.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> Verdicts.of(row.verdict()))
                .setHeader(text("intake.view.verdict"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(RowsPanel::reasons)
                .setHeader(text("intake.view.reasons"))
                .setWidth("20rem")
                .setFlexGrow(5);
        grid.addColumn(ImportedRow::place)
                .setHeader(text("intake.view.place"))
                .setWidth("11rem")
                .setFlexGrow(1);
        grid.addColumn(ImportedRow::headName)
                .setHeader(text("intake.view.head"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addColumn(ImportedRow::what)
                .setHeader(text("intake.view.what"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.amount() == null ? "–" : row.amount().format())
                .setHeader(text("intake.view.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8.5rem")
                .setFlexGrow(0);
        if (upload.runId() != null) {
            grid.addColumn(row -> row.declarationNo() == null ? "" : row.declarationNo())
                    .setHeader(text("intake.view.declaration"))
                    .setWidth("13.5rem")
                    .setFlexGrow(0);
        }
        CardRows.follow(grid, text("intake.view.reasons"), RowsPanel::card);
    }

    /** The reasons are what a phone is for here; they stand right below whose row it is. */
    private static Component card(ImportedRow row) {
        Card card = new Card(text("intake.view.card", row.rowNo(), row.headName()), Verdicts.of(row.verdict()));
        card.add(reasons(row));
        return card.note(row.place() + " · " + row.what())
                .fact(
                        text("intake.view.amount"),
                        new Span(row.amount() == null ? "–" : row.amount().format()));
    }

    private static Div reasons(ImportedRow row) {
        Div reasons = new Div();
        reasons.getStyle().set("white-space", "normal");
        row.reasons().forEach(reason -> reasons.add(new Div(reason)));
        return reasons;
    }

    private void show(Tab tab) {
        Verdict verdict = verdicts.getOrDefault(tab, Optional.empty()).orElse(null);
        grid.setItems(query -> imports.rows(importId, verdict, query.getOffset(), query.getLimit()).stream());
    }
}
