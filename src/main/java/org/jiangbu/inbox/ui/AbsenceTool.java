package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.Person;
import org.jiangbu.security.ui.PersonTool;

/** Puts 外出委托 on the page of a person: an administrator enters and ends it for who cannot, e.g. who is ill. */
@org.springframework.stereotype.Component
class AbsenceTool implements PersonTool {
    private final AbsenceServices services;

    AbsenceTool(AbsenceServices services) {
        this.services = services;
    }

    @Override
    public Component create(Person person, Runnable changed) {
        return new Button(text("inbox.absence.title"), click -> dialog(person).open());
    }

    private Dialog dialog(Person person) {
        AbsenceList list = new AbsenceList(services, person.id());
        Dialog dialog = new Dialog(text("inbox.absence.of", person.displayName()), list);
        dialog.setWidth("min(34rem, 96vw)");
        dialog.getFooter().add(new Button(text("inbox.bulk.close"), click -> dialog.close()));
        dialog.getFooter()
                .add(Components.primary(
                        text("inbox.absence.new"), () -> new AbsenceDialog(services, person.id(), list::show).open()));
        return dialog;
    }

    @Override
    public boolean asksBefore(Person person, Runnable leaves) {
        return false;
    }
}
