package org.jiangbu.reminder.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.reminder.Urge;

/** Asks for the words of an urge, which may be left out, and tells what came of it; a refusal leaves it open. */
public class UrgeDialog extends Dialog {
    private static final int LONGEST = 200;

    /**
     * @param about what is urged
     * @param urge urges with these words
     * @param then called once that is done
     */
    public UrgeDialog(String about, Messages messages, Function<String, Urge.Told> urge, Runnable then) {
        setHeaderTitle(text("reminder.urge.title", about));
        setWidth("min(28rem, 96vw)");
        TextArea words = new TextArea(text("reminder.urge.words"));
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        VerticalLayout body = new VerticalLayout(new Paragraph(text("reminder.urge.hint")), words);
        body.setPadding(false);
        add(body);
        Button confirm = new Button(text("reminder.urge"));
        confirm.addThemeName("primary");
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            try {
                Urge.Told told = urge.apply(words.getValue());
                close();
                Components.done(text(
                        "reminder.urge.told", told.urged(), told.already(), told.nobody(), told.gone(), told.led()));
                then.run();
            } catch (Refusal refusal) {
                words.setErrorMessage(refusal.sentence(messages));
                words.setInvalid(true);
                confirm.setEnabled(true);
            }
        });
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), confirm);
    }
}
