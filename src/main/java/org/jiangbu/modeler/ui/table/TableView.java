package org.jiangbu.modeler.ui.table;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.Draft;
import org.jiangbu.modeler.difference.TableWords;
import org.jiangbu.modeler.ui.DraftView;
import org.jiangbu.modeler.ui.FindingSign;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.TableXml;
import org.jiangbu.workflow.table.Cell;
import org.jiangbu.workflow.table.Column;
import org.jiangbu.workflow.table.DecisionTable;
import org.jiangbu.workflow.table.Row;

/** A decision table of a draft: its columns and rows to be changed one by one, each change kept at once. */
@Route("modeler/table/:draft/:key")
@RolesAllowed({Roles.FLOW_DESIGNER, Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER, Roles.AUDITOR})
public class TableView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient TableServices services;
    private String key = "";
    private String title = "";
    private long draft;

    TableView(TableServices services) {
        this.services = services;
        addClassNames("page", "table-drawing");
    }

    public static RouteParameters of(long draft, String key) {
        return new RouteParameters(Map.of("draft", Long.toString(draft), "key", key));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draft = event.getRouteParameters()
                .get("draft")
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
        key = event.getRouteParameters().get("key").orElse("");
        refresh();
    }

    private void refresh() {
        removeAll();
        Draft shown = services.designs().get(draft);
        add(new RouterLink(text("modeler.form.back", shown.title()), DraftView.class, draft));
        Optional<Draft.File> file = services.files().tables(draft).stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
        Optional<DecisionTable> table = file.flatMap(one -> TableXml.read(ModelFile.of(one.name(), one.content())));
        if (file.isEmpty() || table.isEmpty()) {
            add(Components.empty(
                    VaadinIcon.SEARCH,
                    text(file.isEmpty() ? "modeler.table.unknown" : "modeler.table.unreadable", key),
                    text("modeler.form.unknown.next")));
            return;
        }
        boolean open = shown.state() == Draft.State.OPEN && services.designs().mayDesign();
        show(file.get(), table.get(), open);
    }

    private void show(Draft.File file, DecisionTable table, boolean open) {
        title = table.name();
        Span under = new Span(key);
        under.addClassName("secondary");
        Div head = new Div(new H2(title), under, download(file));
        head.addClassName("draft-head");
        if (open)
            head.add(
                    new Button(text("modeler.table.rename"), VaadinIcon.PENCIL.create(), click -> rename(file, table)));
        add(head, new Paragraph(text(open ? "modeler.table.hint" : "modeler.table.read-only")), findings(file));
        TableWords words = services.differences().tables();
        add(new TableSheet(
                table,
                words,
                services.messages(),
                open,
                new TableSheet.Acts(
                        row -> edit(file, table, row),
                        (row, by) -> change(file, table, was -> TableDraft.moved(was, row, by)),
                        row -> removeRow(file, table, row),
                        column -> removeColumn(file, table, column))));
        if (open) add(adding(file, table));
    }

    private Div adding(Draft.File file, DecisionTable table) {
        Button row = new Button(text("modeler.table.row.add"), VaadinIcon.PLUS.create(), click -> {
            List<Cell> cells = Collections.nCopies(table.columns().size(), Cell.ANY);
            edit(file, table, new Row(TableDraft.freeId(table), cells, "", ""));
        });
        Button column =
                new Button(text("modeler.table.column.add"), VaadinIcon.PLUS.create(), click -> new ColumnDialog(
                                services.tables().columns(draft).stream()
                                        .filter(one -> !table.columns().contains(one))
                                        .toList(),
                                this::name,
                                services.messages(),
                                chosen -> keep(file, TableDraft.with(table, chosen)))
                        .open());
        Div acts = new Div(row, column);
        acts.addClassName("flow-acts");
        return acts;
    }

    private Anchor download(Draft.File file) {
        byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
        return new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(content), file.name(), "application/xml", content.length)),
                text("modeler.table.download"));
    }

    /** What the checker says of the table itself. */
    private UnorderedList findings(Draft.File file) {
        return FindingSign.list(services.inspection().findings(draft, file.name()), services.messages());
    }

    private String name(Column column) {
        return services.differences()
                .tables()
                .column(column)
                .in(services.messages(), services.messages().locale());
    }

    private void edit(Draft.File file, DecisionTable table, Row row) {
        int number = table.rows().indexOf(row) + 1;
        new RowDialog(
                        number > 0 ? text("modeler.table.row.change", number) : text("modeler.table.row.add"),
                        row,
                        new RowDialog.Around(
                                table,
                                this::name,
                                column -> services.tables().texts(draft, column),
                                services.messages()),
                        entered -> keep(file, TableDraft.with(table, entered)))
                .open();
    }

    private void rename(Draft.File file, DecisionTable table) {
        new NameDialog(table.name(), services.messages(), name -> keep(file, TableDraft.renamed(table, name))).open();
    }

    private void removeRow(Draft.File file, DecisionTable table, Row row) {
        Components.confirm(
                        text("modeler.table.row.remove.question", table.rows().indexOf(row) + 1),
                        text("modeler.table.remove.consequence"),
                        text("modeler.remove"),
                        () -> change(file, table, was -> TableDraft.without(was, row)))
                .open();
    }

    private void removeColumn(Draft.File file, DecisionTable table, Column column) {
        Components.confirm(
                        text("modeler.table.column.remove.question", name(column)),
                        text("modeler.table.column.remove.consequence"),
                        text("modeler.remove"),
                        () -> change(file, table, was -> TableDraft.without(was, column)))
                .open();
    }

    private void change(Draft.File file, DecisionTable table, UnaryOperator<DecisionTable> change) {
        try {
            keep(file, change.apply(table));
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(services.messages()));
        }
    }

    /** Keeps the table as it was seen and changed; either way the page shows what is kept then. */
    private void keep(Draft.File seen, DecisionTable table) {
        try {
            services.files().write(draft, table, seen.revision());
        } finally {
            refresh();
        }
    }

    @Override
    public String getPageTitle() {
        return text("modeler.table.page", title.isEmpty() ? key : title);
    }
}
