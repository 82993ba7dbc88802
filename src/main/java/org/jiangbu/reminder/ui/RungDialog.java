package org.jiangbu.reminder.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.reminder.ladder.Ladder;
import org.jiangbu.reminder.ladder.Rung;
import org.jiangbu.reminder.ladder.RungWords;

/** Asks when whom a rung tells, and says it as a sentence; a refusal leaves it open with what was entered. */
class RungDialog extends Dialog {
    private final transient RungWords words;
    private final transient Messages messages;
    private final transient Consumer<Rung> save;
    private final transient Runnable saved;
    private final IntegerField workdays = new IntegerField(text("reminder.ladder.field.workdays"));
    private final Select<String> receiver = new Select<>();
    private final Paragraph sentence = new Paragraph();

    /**
     * @param save saves what was entered or refuses it
     * @param saved called once that is done
     */
    RungDialog(String title, Rung rung, RungWords words, Messages messages, Consumer<Rung> save, Runnable saved) {
        this.words = words;
        this.messages = messages;
        this.save = save;
        this.saved = saved;
        setHeaderTitle(title);
        setWidth("min(28rem, 96vw)");
        workdays.setMin(Rung.EARLIEST);
        workdays.setMax(Rung.LATEST);
        workdays.setStepButtonsVisible(true);
        workdays.setHelperText(text("reminder.ladder.field.workdays.hint", Rung.EARLIEST, Rung.LATEST));
        workdays.setWidthFull();
        receiver.setLabel(text("reminder.ladder.field.receiver"));
        receiver.setItems(Ladder.RECEIVERS);
        receiver.setItemLabelGenerator(words::receiver);
        receiver.setWidthFull();
        workdays.setValue(rung.workdays());
        receiver.setValue(rung.receiver());
        workdays.addValueChangeListener(change -> say());
        receiver.addValueChangeListener(change -> say());
        VerticalLayout body = new VerticalLayout(workdays, receiver, sentence);
        body.setPadding(false);
        add(body);
        Button confirm = Components.primary(text("reminder.ladder.save"), () -> {});
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            save();
            confirm.setEnabled(true);
        });
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), confirm);
        say();
    }

    private void say() {
        sentence.setText(workdays.isEmpty() ? "" : words.sentence(new Rung(workdays.getValue(), receiver.getValue())));
    }

    private void save() {
        try {
            if (workdays.isEmpty()) throw new Refusal("reminder.ladder.workdays", Rung.EARLIEST, Rung.LATEST);
            save.accept(new Rung(workdays.getValue(), receiver.getValue()));
            close();
            saved.run();
        } catch (Refusal refusal) {
            workdays.setErrorMessage(refusal.sentence(messages));
            workdays.setInvalid(true);
        }
    }
}
