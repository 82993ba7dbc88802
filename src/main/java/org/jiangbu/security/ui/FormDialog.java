package org.jiangbu.security.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import org.jiangbu.base.ui.Components;

/** A dialog with a few fields; it stays open while what was entered is refused. */
class FormDialog extends Dialog {

    FormDialog(String titleKey) {
        setHeaderTitle(text(titleKey));
        setWidth("min(30rem, 100%)");
    }

    void fields(Component... fields) {
        add(new FormLayout(fields));
    }

    void onSave(Runnable save) {
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()));
        getFooter().add(Components.primary(text("security.save"), () -> {
            save.run();
            close();
        }));
    }
}
