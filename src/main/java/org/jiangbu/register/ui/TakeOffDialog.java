package org.jiangbu.register.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.jiangbu.base.ui.Components;
import org.jiangbu.register.RosterChanges;
import org.jiangbu.register.RosterLine;

/** Asks why a household comes off an open roster. */
class TakeOffDialog extends Dialog {
    TakeOffDialog(RosterChanges changes, RosterLine line, Runnable done) {
        setHeaderTitle(text("register.take-off.title", line.headName()));
        setWidth("min(32rem, 95vw)");
        TextArea reason = new TextArea(text("register.take-off.reason"));
        reason.setWidthFull();
        reason.setMaxLength(200);
        add(new Paragraph(text("register.take-off.consequence")), reason);
        getFooter()
                .add(
                        new Button(text("base.ui.cancel"), event -> close()),
                        Components.primary(text("register.take-off"), () -> {
                            changes.takeOff(line.rosterNumber(), line.id(), reason.getValue());
                            close();
                            Components.done(text("register.take-off.done", line.headName()));
                            done.run();
                        }));
    }
}
