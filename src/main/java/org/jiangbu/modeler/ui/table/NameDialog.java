package org.jiangbu.modeler.ui.table;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.table.Cell;

/** Asks what a decision table is called. */
class NameDialog extends Dialog {
    private static final int LONGEST = 60;

    /** @param save keeps the name or refuses it */
    NameDialog(String name, Messages messages, Consumer<String> save) {
        setHeaderTitle(text("modeler.table.rename"));
        setWidth("min(28rem, 96vw)");
        TextField field = new TextField(text("modeler.table.name"));
        field.setMaxLength(LONGEST);
        field.setValue(name);
        field.setWidthFull();
        Span refused = new Span();
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        add(field, refused);
        Button confirm = Components.primary(text("modeler.table.save"), () -> {});
        confirm.addClickListener(click -> {
            try {
                String entered = field.getValue().strip();
                if (!entered.matches(Cell.TEXT)) throw new Refusal("modeler.table.name.bad", LONGEST);
                save.accept(entered);
                close();
            } catch (Refusal refusal) {
                refused.setText(refusal.sentence(messages));
            }
        });
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), confirm);
    }
}
