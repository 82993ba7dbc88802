package org.jiangbu.modeler.ui.table;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.table.Cell;
import org.jiangbu.workflow.table.Column;
import org.jiangbu.workflow.table.DecisionTable;
import org.jiangbu.workflow.table.Row;
import org.jspecify.annotations.Nullable;

/** Asks what a row of a decision table asks, what follows, and why. */
class RowDialog extends Dialog {
    private static final int LONGEST_RESULT = 60;
    private static final int LONGEST_NOTE = 200;
    private static final String NOTE = "(?!.*[#$]\\{)[^\\p{Cntrl}]*";

    private final String id;
    private final List<CellInput> cells = new ArrayList<>();
    private final ComboBox<String> result = Components.comboBox(text("modeler.table.result"));
    private final TextField note = new TextField(text("modeler.table.note"));
    private final Span refused = new Span();

    /** What stands around a row. */
    record Around(
            DecisionTable table,
            Function<Column, String> names,
            Function<Column, Map<String, String>> texts,
            Messages messages) {}

    /** @param save keeps the row or refuses it */
    RowDialog(String title, Row row, Around around, Consumer<Row> save) {
        id = row.id();
        setHeaderTitle(title);
        setWidth("min(40rem, 96vw)");
        for (int n = 0; n < row.cells().size(); n++) {
            Column column = around.table().columns().get(n);
            CellInput cell = new CellInput(
                    column,
                    around.names().apply(column),
                    around.texts().apply(column),
                    row.cells().get(n));
            cells.add(cell);
            add(cell);
        }
        if (row.isOtherwise() && !row.result().isEmpty()) add(new Paragraph(text("modeler.table.otherwise.hint")));
        result.setItems(around.table().results());
        result.setAllowCustomValue(true);
        result.addCustomValueSetListener(
                typed -> result.setValue(typed.getDetail().strip()));
        result.setHelperText(text("modeler.table.result.help"));
        result.setRequiredIndicatorVisible(true);
        if (!row.result().isEmpty()) result.setValue(row.result());
        note.setMaxLength(LONGEST_NOTE);
        note.setValue(row.note());
        result.setWidthFull();
        note.setWidthFull();
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        add(result, note, refused);
        Button confirm = Components.primary(text("modeler.table.save"), () -> {});
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            try {
                save.accept(entered());
                close();
            } catch (Refusal refusal) {
                refused.setText(refusal.sentence(around.messages()));
            }
            confirm.setEnabled(true);
        });
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), confirm);
    }

    private Row entered() {
        List<Cell> asked = cells.stream().map(CellInput::entered).toList();
        @Nullable String follows = result.getValue();
        if (follows == null || follows.length() > LONGEST_RESULT || !follows.matches(Cell.TEXT)) {
            throw new Refusal("modeler.table.result.bad", LONGEST_RESULT);
        }
        String said = note.getValue().strip();
        if (said.length() > LONGEST_NOTE || !said.matches(NOTE)) {
            throw new Refusal("modeler.table.note.bad", LONGEST_NOTE);
        }
        return new Row(id, asked, follows, said);
    }
}
