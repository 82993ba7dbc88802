package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.StaffOffice;

/** The present password and twice the new one. */
class PasswordFields extends FormLayout {
    private final transient StaffOffice office;
    private final PasswordField present = field("security.password.present", "current-password");
    private final PasswordField next = field("security.password.new", "new-password");
    private final PasswordField again = field("security.password.again", "new-password");

    PasswordFields(StaffOffice office) {
        this.office = office;
        next.setHelperText(text("security.password.help"));
        add(present, next, again);
    }

    /** Changes the password; false where the two new ones differ, a refusal where the service refuses. */
    boolean change() {
        boolean same = next.getValue().equals(again.getValue());
        again.setErrorMessage(text("security.password.differ"));
        again.setInvalid(!same);
        present.setInvalid(false);
        next.setInvalid(false);
        if (same) {
            office.changeOwnPassword(present.getValue(), next.getValue());
            Components.done(text("security.password.changed"));
        }
        return same;
    }

    private static PasswordField field(String key, String autocomplete) {
        PasswordField field = new PasswordField(text(key));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setMaxLength(72);
        return field;
    }
}
