package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.Person;
import org.jspecify.annotations.Nullable;

/** Asks to whom an item goes and why; a refusal is said at its field, and the dialog keeps what was chosen and written. */
class HandDialog extends Dialog {
    /** Refusals that another person would not meet. */
    private static final Set<String> OF_THE_PERSON = Set.of(
            "workflow.holding.samePerson",
            "workflow.holding.separation",
            "workflow.holding.unfit",
            "workflow.deciders.already",
            "workflow.deciders.unfit",
            "workflow.deciders.needed",
            "workflow.deciders.decided");

    private final ComboBox<Person> to = Components.comboBox(text("inbox.hand.to"));
    private final TextArea why;
    private final Messages messages;
    private @Nullable Refusal stale;

    /** What is done with the person and the reason, and what the screen does once that is done. */
    interface Handed {
        void hand(Person to, String why);
    }

    /** @param kind {@code transfer}, {@code assign}, {@code seat-add} or {@code seat-remove}, part of the message keys */
    HandDialog(String kind, String title, List<Person> candidates, Messages messages, Handed handed) {
        this.messages = messages;
        setHeaderTitle(text("inbox.hand." + kind + ".title", title));
        setWidth("min(28rem, 96vw)");
        to.setItems(candidates);
        to.setItemLabelGenerator(person -> person.username().isEmpty()
                ? person.displayName()
                : text("inbox.hand.person", person.displayName(), person.username()));
        to.setRequiredIndicatorVisible(true);
        to.setWidthFull();
        why = new TextArea(text("inbox.hand." + kind + ".why"));
        why.setMaxLength(200);
        why.setRequiredIndicatorVisible(!kind.equals("assign"));
        why.setWidthFull();
        VerticalLayout body = new VerticalLayout(new Paragraph(text("inbox.hand." + kind + ".hint")), to, why);
        body.setPadding(false);
        add(candidates.isEmpty() ? new Paragraph(text("inbox.hand.nobody")) : body);
        Button confirm = Components.primary(text("inbox.hand." + kind), () -> confirm(handed));
        confirm.setEnabled(!candidates.isEmpty());
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), confirm);
    }

    /** What the screen does if the dialog is given up after the item was found changed. */
    HandDialog ifGivenUp(Consumer<Refusal> changed) {
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && stale != null) changed.accept(stale);
        });
        return this;
    }

    private void confirm(Handed handed) {
        to.setInvalid(to.isEmpty());
        to.setErrorMessage(text("inbox.hand.to.missing"));
        why.setInvalid(false);
        if (to.isEmpty()) {
            to.focus();
            return;
        }
        try {
            handed.hand(to.getValue(), why.getValue());
            stale = null;
            close();
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        String sentence = refusal.sentence(messages);
        if (OF_THE_PERSON.contains(refusal.key())) {
            to.setErrorMessage(sentence);
            to.setInvalid(true);
            to.focus();
        } else {
            if (refusal.key().startsWith("workflow.item.")) stale = refusal;
            why.setErrorMessage(sentence);
            why.setInvalid(true);
            why.focus();
        }
    }
}
