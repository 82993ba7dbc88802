package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.StaffOffice;

/** Takes somebody on. */
class NewPersonDialog extends FormDialog {

    NewPersonDialog(StaffOffice office, Runnable created) {
        super("security.staff.new");
        TextField name = new TextField(text("security.staff.name"));
        name.setMaxLength(40);
        TextField username = new TextField(text("security.staff.username"));
        username.setMaxLength(40);
        PasswordField password = new PasswordField(text("security.password.first"));
        password.getElement().setAttribute("autocomplete", "new-password");
        fields(name, username, password);
        onSave(() -> {
            office.create(username.getValue(), name.getValue(), password.getValue());
            created.run();
            Components.done(text("security.staff.created", name.getValue()));
        });
    }
}
