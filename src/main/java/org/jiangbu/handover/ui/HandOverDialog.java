package org.jiangbu.handover.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.handover.HandOver;
import org.jiangbu.handover.HandOvers;
import org.jiangbu.security.Person;
import org.jspecify.annotations.Nullable;

/** Asks to whom the work of a person goes and why, and says beforehand what passes and what stays; a refusal keeps it open. */
class HandOverDialog extends Dialog {
    private final HandOvers handOvers;
    private final Person leaver;
    private final HandOverPreview preview;
    private final Messages messages;
    private final Runnable done;
    private final RadioButtonGroup<Boolean> way = new RadioButtonGroup<>(text("handover.way"));
    private final ComboBox<Person> to = Components.comboBox(text("handover.to"));
    private final TextArea why = new TextArea(text("handover.why"));
    private final Button confirm = new Button(text("handover.act"), click -> confirm());

    HandOverDialog(HandOvers handOvers, Person leaver, HandOverPreview preview, Messages messages, Runnable done) {
        this.handOvers = handOvers;
        this.leaver = leaver;
        this.preview = preview;
        this.messages = messages;
        this.done = done;
        setHeaderTitle(text("handover.title", leaver.displayName()));
        setWidth("min(34rem, 96vw)");
        way.setItems(true, false);
        way.setItemLabelGenerator(named -> text(named ? "handover.way.successor" : "handover.way.team"));
        way.setValue(true);
        way.addValueChangeListener(change -> look());
        to.setItems(handOvers.successors(leaver.id()));
        to.setItemLabelGenerator(person -> text("handover.person", person.displayName(), person.username()));
        to.setRequiredIndicatorVisible(true);
        to.setWidthFull();
        to.addValueChangeListener(change -> look());
        why.setMaxLength(200);
        why.setRequiredIndicatorVisible(true);
        why.setWidthFull();
        confirm.addThemeName("primary");
        confirm.setDisableOnClick(true);
        VerticalLayout body = new VerticalLayout(new Paragraph(text("handover.hint")), way, to, preview, why);
        body.setPadding(false);
        add(body);
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), confirm);
        look();
    }

    /** Offers to leave the work as it is; what is passed is passed before the person leaves. */
    HandOverDialog beforeLeaving(Runnable leaves) {
        HandOver work = handOvers.preview(leaver.id(), null);
        setHeaderTitle(text("handover.leaves.title", leaver.displayName(), work.all()));
        confirm.setText(text("handover.leaves"));
        Button anyway = new Button(text("handover.leaves.anyway"), click -> {
            close();
            leaves.run();
        });
        anyway.addThemeNames("tertiary", "error");
        getFooter().addComponentAtIndex(1, anyway);
        return this;
    }

    private @Nullable Long successor() {
        return way.getValue() && to.getValue() != null ? to.getValue().id() : null;
    }

    private boolean chosen() {
        return !way.getValue() || !to.isEmpty();
    }

    private void look() {
        to.setVisible(way.getValue());
        to.setInvalid(false);
        preview.setVisible(chosen());
        HandOver found = handOvers.preview(leaver.id(), successor());
        preview.show(found);
        if (found.all() == 0) preview.setVisible(true);
        confirm.setEnabled(found.all() > 0 && (!chosen() || found.passing() > 0));
    }

    private void confirm() {
        why.setInvalid(false);
        if (!chosen()) {
            to.setErrorMessage(text("handover.to.missing"));
            to.setInvalid(true);
            to.focus();
            confirm.setEnabled(true);
            return;
        }
        try {
            HandOver passed = handOvers.handOver(leaver.id(), successor(), why.getValue());
            close();
            Components.done(text("handover.done", HandOverPreview.amounts(passed), passed.left()));
            done.run();
        } catch (Refusal refusal) {
            why.setErrorMessage(refusal.sentence(messages));
            why.setInvalid(true);
            why.focus();
            confirm.setEnabled(true);
        }
    }
}
