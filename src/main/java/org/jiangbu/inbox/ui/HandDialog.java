package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.Person;

/** Asks to whom an item goes and why: transfer by the one whose turn it is, assignment by a leader. */
class HandDialog extends Dialog {

    /** @param kind {@code transfer} or {@code assign}, part of the message keys */
    HandDialog(String kind, String title, List<Person> candidates, BiConsumer<Person, String> chosen) {
        setHeaderTitle(text("inbox.hand." + kind + ".title", title));
        setWidth("min(28rem, 96vw)");
        ComboBox<Person> to = Components.comboBox(text("inbox.hand.to"));
        to.setItems(candidates);
        to.setItemLabelGenerator(person -> person.username().isEmpty()
                ? person.displayName()
                : text("inbox.hand.person", person.displayName(), person.username()));
        to.setWidthFull();
        TextArea why = new TextArea(text("inbox.hand." + kind + ".why"));
        why.setMaxLength(200);
        why.setWidthFull();
        VerticalLayout body = new VerticalLayout(new Paragraph(text("inbox.hand." + kind + ".hint")), to, why);
        body.setPadding(false);
        add(candidates.isEmpty() ? new Paragraph(text("inbox.hand.nobody")) : body);
        Button confirm = Components.primary(text("inbox.hand." + kind), () -> {
            to.setInvalid(to.isEmpty());
            to.setErrorMessage(text("inbox.hand.to.missing"));
            if (!to.isEmpty()) {
                close();
                chosen.accept(to.getValue(), why.getValue());
            }
        });
        confirm.setEnabled(!candidates.isEmpty());
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), confirm);
    }
}
