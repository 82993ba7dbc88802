package org.jiangbu.modeler.ui.table;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.table.Column;

/** Asks for what else a decision table is to ask. */
class ColumnDialog extends Dialog {
    /** @param add adds the column or refuses it */
    ColumnDialog(List<Column> columns, Function<Column, String> names, Messages messages, Consumer<Column> add) {
        setHeaderTitle(text("modeler.table.column.add"));
        setWidth("min(28rem, 96vw)");
        ComboBox<Column> column = Components.comboBox(text("modeler.table.column"));
        column.setItems(columns);
        column.setItemLabelGenerator(names::apply);
        column.setHelperText(text("modeler.table.column.help"));
        column.setWidthFull();
        Span refused = new Span();
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        add(column, refused);
        Button confirm = Components.primary(text("modeler.table.column.add"), () -> {});
        confirm.addClickListener(click -> {
            try {
                if (column.isEmpty()) throw new Refusal("modeler.table.column.none");
                add.accept(column.getValue());
                close();
            } catch (Refusal refusal) {
                refused.setText(refusal.sentence(messages));
            }
        });
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), confirm);
    }
}
