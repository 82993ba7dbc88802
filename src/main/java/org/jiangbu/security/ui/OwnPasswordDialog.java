package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import org.jiangbu.base.ui.Components;
import org.jiangbu.security.StaffOffice;

/** Where somebody changes the own password, proving first to know the present one. */
class OwnPasswordDialog extends Dialog {

    OwnPasswordDialog(StaffOffice office) {
        setHeaderTitle(text("security.password.change"));
        setWidth("min(30rem, 100%)");
        PasswordFields fields = new PasswordFields(office);
        add(fields);
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()));
        getFooter().add(Components.primary(text("security.password.change"), () -> {
            if (fields.change()) close();
        }));
    }
}
