package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.textfield.EmailField;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.Person;
import org.jiangbu.security.StaffOffice;

/** Enters where somebody is told of reminders by mail; left empty, nothing is mailed. */
class MailDialog extends FormDialog {

    MailDialog(StaffOffice office, Person person, Runnable changed) {
        super("security.mail");
        EmailField mail = new EmailField(text("security.mail.address"));
        mail.setHelperText(text("security.mail.hint"));
        mail.setMaxLength(254);
        mail.setClearButtonVisible(true);
        mail.setValue(office.mailOf(person.id()).orElse(""));
        fields(mail);
        onSave(() -> {
            office.setMail(person, mail.getValue());
            Components.done(text("security.mail.saved", person.displayName()));
            changed.run();
        });
    }
}
