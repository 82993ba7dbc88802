package org.jiangbu.modeler.ui.table;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jiangbu.base.Messages;
import org.jiangbu.modeler.difference.TableWords;
import org.jiangbu.workflow.table.Cell;
import org.jiangbu.workflow.table.Column;
import org.jiangbu.workflow.table.DecisionTable;
import org.jiangbu.workflow.table.Row;

/** A decision table as it is read: one line a row, what it asks, what follows and why. */
class TableSheet extends Div {
    private final transient DecisionTable table;
    private final transient TableWords words;
    private final transient Messages messages;
    private final boolean open;
    private final transient Acts acts;

    /** What can be done with the table. */
    record Acts(
            Consumer<Row> edit,
            BiConsumer<Row, Integer> move,
            Consumer<Row> removeRow,
            Consumer<Column> removeColumn) {}

    /** @param open whether the table may be changed */
    TableSheet(DecisionTable table, TableWords words, Messages messages, boolean open, Acts acts) {
        this.table = table;
        this.words = words;
        this.messages = messages;
        this.open = open;
        this.acts = acts;
        addClassName("table-sheet");
        NativeTable sheet = new NativeTable();
        head(sheet.getHead().addRow());
        table.rows().forEach(row -> line(sheet.getBody().addRow(), row));
        add(sheet);
    }

    private void head(NativeTableRow head) {
        headed(head, text("modeler.table.number-of-row"));
        for (Column column : table.columns()) {
            NativeTableHeaderCell cell = headed(head, name(column));
            if (open && table.columns().size() > 1) {
                cell.add(act(
                        VaadinIcon.CLOSE_SMALL, "modeler.table.column.remove", name(column), () -> acts.removeColumn()
                                .accept(column)));
            }
        }
        headed(head, text("modeler.table.result"));
        headed(head, text("modeler.table.note"));
        if (open) headed(head, text("modeler.table.acts"));
    }

    private static NativeTableHeaderCell headed(NativeTableRow head, String title) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        cell.add(new Span(title));
        return cell;
    }

    private String name(Column column) {
        return words.column(column).in(messages, messages.locale());
    }

    private void line(NativeTableRow line, Row row) {
        int number = table.rows().indexOf(row) + 1;
        line.addDataCell().setText(Integer.toString(number));
        for (int n = 0; n < row.cells().size(); n++) {
            Cell cell = row.cells().get(n);
            Span said = new Span(words.cell(table.columns().get(n), cell).in(messages, messages.locale()));
            if (cell.equals(Cell.ANY)) said.addClassName("secondary");
            line.addDataCell().add(said);
        }
        Span result = new Span(row.result());
        result.addClassName("table-result");
        line.addDataCell().add(result);
        line.addDataCell().setText(row.note());
        if (open) line.addDataCell().add(acts(row, number));
    }

    private Component acts(Row row, int number) {
        Div all = new Div();
        all.addClassName("rung-acts");
        String name = Integer.toString(number);
        all.add(act(VaadinIcon.PENCIL, "modeler.table.row.change", name, () -> acts.edit()
                .accept(row)));
        if (number > 1) {
            all.add(act(VaadinIcon.ARROW_UP, "modeler.table.row.up", name, () -> acts.move()
                    .accept(row, -1)));
        }
        if (number < table.rows().size()) {
            all.add(act(VaadinIcon.ARROW_DOWN, "modeler.table.row.down", name, () -> acts.move()
                    .accept(row, 1)));
        }
        all.add(act(VaadinIcon.TRASH, "modeler.table.row.remove", name, () -> acts.removeRow()
                .accept(row)));
        return all;
    }

    private static Button act(VaadinIcon icon, String key, String name, Runnable act) {
        Button button = new Button(icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(text(key, name));
        button.setTooltipText(text(key, name));
        return button;
    }
}
