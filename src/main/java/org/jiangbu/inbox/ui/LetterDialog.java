package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.Person;
import org.jspecify.annotations.Nullable;

/** Asks to whom a question or a copy goes and what is said; a refusal leaves the dialog and its words as they are. */
class LetterDialog extends Dialog {
    private final String kind;
    private final MultiSelectComboBox<Person> to = Components.multiSelect(text("inbox.letter.to"));
    private final TextArea words;
    private final @Nullable DatePicker by;

    private LetterDialog(String kind, List<Person> candidates, int longest, @Nullable LocalDate earliest) {
        this.kind = kind;
        setHeaderTitle(text("inbox.letter." + kind));
        setWidth("min(30rem, 96vw)");
        to.setItems(candidates);
        to.setItemLabelGenerator(person -> text("inbox.hand.person", person.displayName(), person.username()));
        to.setWidthFull();
        words = new TextArea(text("inbox.letter." + kind + ".words"));
        words.setMaxLength(longest);
        words.setWidthFull();
        VerticalLayout body = new VerticalLayout(new Paragraph(text("inbox.letter." + kind + ".hint")), to, words);
        body.setPadding(false);
        if (earliest == null) {
            by = null;
        } else {
            by = Components.datePicker(text("inbox.letter.answerBy"));
            by.setMin(earliest);
            body.add(by);
        }
        add(candidates.isEmpty() ? new Paragraph(text("inbox.letter.nobody")) : body);
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()));
    }

    /** What is done with what was filled in. */
    interface Sent {
        void send(List<Long> persons, String words, @Nullable LocalDate answerBy);
    }

    /** 沟通: question, and by when an answer is wished. */
    static LetterDialog ask(ItemServices services, List<Person> candidates, Sent sent) {
        LocalDate today = LocalDate.now(services.clock());
        return new LetterDialog("ask", candidates, 1000, today).sends(services, !candidates.isEmpty(), sent);
    }

    /** 抄送: a note that may be left out. */
    static LetterDialog copy(ItemServices services, List<Person> candidates, Sent sent) {
        return new LetterDialog("copy", candidates, 200, null).sends(services, !candidates.isEmpty(), sent);
    }

    private LetterDialog sends(ItemServices services, boolean enabled, Sent sent) {
        Button send = Components.primary(text("inbox.letter." + kind + ".send"), () -> {
            try {
                List<Long> persons = to.getValue().stream().map(Person::id).toList();
                sent.send(persons, words.getValue(), by == null ? null : by.getValue());
                close();
            } catch (Refusal refusal) {
                Components.warn(refusal.sentence(services.messages()));
            }
        });
        send.setEnabled(enabled);
        getFooter().add(send);
        return this;
    }
}
