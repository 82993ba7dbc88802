package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.Person;

/** Asks from when to when somebody is away, who acts instead, and in which processes. */
class AbsenceDialog extends Dialog {

    /** @param person who is away */
    AbsenceDialog(AbsenceServices services, long person, Runnable entered) {
        Map<String, String> processes = services.models().processes();
        LocalDate today = LocalDate.now(services.clock());
        setHeaderTitle(text("inbox.absence.new"));
        setWidth("min(32rem, 96vw)");
        ComboBox<Person> substitute = Components.comboBox(text("inbox.absence.substitute"));
        substitute.setItems(services.absences().candidates(person));
        substitute.setItemLabelGenerator(one -> text("inbox.hand.person", one.displayName(), one.username()));
        substitute.setRequiredIndicatorVisible(true);
        DatePicker from = Components.datePicker(text("inbox.absence.from"));
        from.setMin(today);
        from.setValue(today);
        DatePicker to = Components.datePicker(text("inbox.absence.to"));
        to.setMin(today);
        to.setRequiredIndicatorVisible(true);
        MultiSelectComboBox<String> only = Components.multiSelect(text("inbox.absence.processes"));
        only.setItems(processes.keySet());
        only.setItemLabelGenerator(processes::get);
        only.setHelperText(text("inbox.absence.processes.hint"));
        TextField note = new TextField(text("inbox.absence.note"));
        note.setMaxLength(200);
        FormLayout form = new FormLayout(substitute, from, to, only, note);
        form.setColspan(substitute, 2);
        form.setColspan(only, 2);
        form.setColspan(note, 2);
        add(new Paragraph(text("inbox.absence.hint")), form);
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()));
        getFooter().add(Components.primary(text("inbox.absence.enter"), () -> {
            try {
                if (substitute.isEmpty() || from.isEmpty() || to.isEmpty()) {
                    throw new Refusal("inbox.absence.incomplete");
                }
                services.absences()
                        .enter(
                                person,
                                substitute.getValue().id(),
                                from.getValue(),
                                to.getValue(),
                                only.getValue(),
                                note.getValue().isBlank()
                                        ? null
                                        : note.getValue().strip());
                close();
                Components.done(
                        text("inbox.absence.entered", substitute.getValue().displayName()));
                entered.run();
            } catch (Refusal refusal) {
                Components.warn(refusal.sentence(services.messages()));
            }
        }));
    }
}
