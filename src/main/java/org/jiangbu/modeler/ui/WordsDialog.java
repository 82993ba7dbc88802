package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;

/** Asks for a few words before something is done: a title, or the reason. */
class WordsDialog extends Dialog {
    private final TextArea words;

    /**
     * @param consequence what happens then
     * @param label of the field
     * @param most how many characters it takes
     * @param act does it or refuses
     */
    WordsDialog(
            String title,
            String consequence,
            String label,
            int most,
            String act,
            Consumer<String> acts,
            Messages messages) {
        setHeaderTitle(title);
        setWidth("min(32rem, 96vw)");
        words = new TextArea(label);
        words.setMaxLength(most);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        words.focus();
        VerticalLayout body = new VerticalLayout(new Paragraph(consequence), words);
        body.setPadding(false);
        add(body);
        Button confirm = Components.primary(act, () -> {});
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            try {
                acts.accept(words.getValue());
                close();
            } catch (Refusal refusal) {
                words.setErrorMessage(refusal.sentence(messages));
                words.setInvalid(true);
            }
            confirm.setEnabled(true);
        });
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), confirm);
    }
}
