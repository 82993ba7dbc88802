package org.jiangbu.modeler.ui.form;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.check.PlainText;

/** Asks what a form is called, in both languages. */
class TitleDialog extends Dialog {
    private static final int LONGEST = 60;

    /** @param save keeps the name or refuses it */
    TitleDialog(Wording now, Messages messages, Consumer<Wording> save) {
        setHeaderTitle(text("modeler.form.rename"));
        setWidth("min(28rem, 96vw)");
        TextField name = field("modeler.field.label", now.chinese());
        TextField english = field("modeler.field.labelEn", Objects.requireNonNullElse(now.english(), ""));
        name.setRequiredIndicatorVisible(true);
        Span refused = new Span();
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        add(name, english, refused);
        Button confirm = Components.primary(text("modeler.form.rename.save"), () -> {});
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            try {
                save.accept(entered(name, english));
                close();
            } catch (Refusal refusal) {
                refused.setText(refusal.sentence(messages));
            }
            confirm.setEnabled(true);
        });
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), confirm);
    }

    private static TextField field(String key, String value) {
        TextField field = new TextField(text(key));
        field.setMaxLength(LONGEST);
        field.setValue(value);
        field.setWidthFull();
        return field;
    }

    private static Wording entered(TextField name, TextField english) {
        if (name.getValue().isBlank()) throw new Refusal("modeler.form.no-name");
        PlainText.require(name.getValue(), name.getLabel());
        PlainText.require(english.getValue(), english.getLabel());
        return new Wording(name.getValue().strip(), english.getValue());
    }
}
