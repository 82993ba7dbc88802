package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import org.jiangbu.base.ui.Components;

/** A small form that does one thing; a refusal leaves it open with what was entered. */
abstract class FormDialog extends Dialog {
    private final transient Runnable done;

    FormDialog(String title, String submit, Runnable done, Component... fields) {
        this.done = done;
        setHeaderTitle(title);
        setWidth("min(32rem, 95vw)");
        add(new FormLayout(fields));
        Button button = Components.primary(submit, this::submit);
        button.setDisableOnClick(true);
        getFooter().add(new Button(text("base.ui.cancel"), event -> close()), button);
    }

    /** Calls the service with what was entered. */
    abstract void save();

    private void submit() {
        try {
            save();
        } finally {
            getFooter().getElement().getChildren().forEach(child -> child.setEnabled(true));
        }
        close();
        done.run();
    }
}
