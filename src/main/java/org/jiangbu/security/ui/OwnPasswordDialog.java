package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.StaffOffice;

/** Where somebody changes the own password, proving first to know the present one. */
class OwnPasswordDialog extends Dialog {

    OwnPasswordDialog(StaffOffice office) {
        setHeaderTitle(text("security.password.change"));
        PasswordField present = field("security.password.present", "current-password");
        PasswordField next = field("security.password.new", "new-password");
        PasswordField again = field("security.password.again", "new-password");
        add(new FormLayout(present, next, again));
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()));
        getFooter().add(Components.primary(text("security.password.change"), () -> {
            if (!next.getValue().equals(again.getValue())) {
                again.setErrorMessage(text("security.password.differ"));
                again.setInvalid(true);
                return;
            }
            office.changeOwnPassword(present.getValue(), next.getValue());
            close();
            Components.done(text("security.password.changed"));
        }));
    }

    private static PasswordField field(String key, String autocomplete) {
        PasswordField field = new PasswordField(text(key));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setMaxLength(72);
        return field;
    }
}
