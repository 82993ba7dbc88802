package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.textfield.PasswordField;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.Person;
import org.jiangbu.security.StaffOffice;

/** Gives somebody who forgot it, or is locked out, a new first password. */
class FirstPasswordDialog extends FormDialog {

    FirstPasswordDialog(StaffOffice office, Person person) {
        super("security.password.set");
        PasswordField password = new PasswordField(text("security.password.first"));
        password.getElement().setAttribute("autocomplete", "new-password");
        fields(password);
        onSave(() -> {
            office.setPassword(person.id(), password.getValue());
            Components.done(text("security.password.changed"));
        });
    }
}
