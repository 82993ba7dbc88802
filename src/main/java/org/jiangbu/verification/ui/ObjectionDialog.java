package org.jiangbu.verification.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.verification.NewObjection;
import org.jiangbu.verification.NoticeLine;
import org.jiangbu.verification.Objections;

/** Takes down an objection against one household on a notice. */
class ObjectionDialog extends Dialog {
    private final transient Objections objections;
    private final String number;
    private final Select<NewObjection.Channel> channel = new Select<>();
    private final TextField objector = new TextField(text("verification.view.objector"));
    private final Button save = new Button(text("verification.view.save"));
    private final TextArea content = new TextArea(text("verification.view.text"));

    ObjectionDialog(Objections objections, NoticeLine line, Runnable lodged) {
        this.objections = objections;
        this.number = line.number();
        setHeaderTitle(text("verification.view.lodge") + " · " + line.headName());
        setWidth("min(36rem, 95vw)");
        channel.setLabel(text("verification.view.channel"));
        channel.setItems(NewObjection.Channel.values());
        channel.setItemLabelGenerator(one -> text("verification.channel." + one));
        channel.setValue(NewObjection.Channel.VISIT);
        objector.setMaxLength(40);
        content.setMaxLength(1000);
        content.setRequired(true);
        add(new FormLayout(channel, objector, content));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(event -> lodge(lodged));
        getFooter().add(new Button(text("base.ui.cancel"), event -> close()), save);
    }

    private void lodge(Runnable lodged) {
        String name = objector.getValue().isBlank() ? null : objector.getValue().strip();
        try {
            objections.lodge(new NewObjection(number, channel.getValue(), name, content.getValue()));
            close();
            Components.done(text("verification.view.lodged"));
            lodged.run();
        } catch (Refusal refusal) {
            Components.warn(text(refusal.key(), refusal.args()));
            save.setEnabled(true);
        }
    }
}
