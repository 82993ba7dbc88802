package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiangbu.background.ui.RunProgress;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.form.FormFields;
import org.jiangbu.workflow.BulkChoice;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;

/** Decides many items of one step together: asks once, then shows the progress of the background run. */
class BulkDialog extends Dialog {
    private final ItemServices services;
    private final BulkChoice choice;
    private final Runnable changed;
    private final RadioButtonGroup<String> outcome = new RadioButtonGroup<>(text("inbox.bulk.outcome"));
    private final ReasonFields reasons;
    private final ReturnFields returning;
    private final Optional<FormFields> form;
    private final Button start = new Button(text("inbox.bulk.start"));
    private final Button close = new Button(text("base.ui.cancel"), click -> close());
    private final String commandId = UUID.randomUUID().toString();

    /** @param changed called when the run has started and again when it has ended */
    BulkDialog(ItemServices services, BulkChoice choice, Runnable changed) {
        this.services = services;
        this.choice = choice;
        this.changed = changed;
        WorkItem first = choice.first();
        reasons = new ReasonFields(services);
        returning = new ReturnFields(first, Map.of());
        form = services.workItems()
                .form(first)
                .map(definition -> new FormFields(definition.forRole(first.role()), services.messages()));
        setHeaderTitle(text("inbox.bulk.title", choice.count(), first.stepName()));
        setWidth("min(44rem, 96vw)");
        setCloseOnOutsideClick(false);
        outcome.setItems(first.outcomes());
        outcome.setItemLabelGenerator(first::outcomeName);
        outcome.setErrorMessage(text("inbox.bulk.outcome.missing"));
        outcome.addValueChangeListener(change -> show(change.getValue()));
        outcome.setValue(first.outcomes().get(0));
        Paragraph together = new Paragraph(text(
                "inbox.bulk.together",
                choice.count(),
                text("base.ui.yuan", Money.ofFen(choice.sumFen()).format())));
        VerticalLayout body = new VerticalLayout(together, outcome);
        body.setPadding(false);
        form.ifPresent(body::add);
        body.add(reasons, returning);
        add(body);
        start.addThemeName("primary");
        start.setDisableOnClick(true);
        start.addClickListener(click -> start());
        getFooter().add(close, start);
    }

    private boolean forward() {
        return choice.first().outcomes().get(0).equals(outcome.getValue());
    }

    private void show(String chosen) {
        outcome.setInvalid(false);
        if (chosen == null || forward()) {
            reasons.askOpinionOnly();
        } else {
            reasons.ask(choice.first(), chosen);
        }
        form.ifPresent(fields -> fields.setVisible(forward()));
        returning.ask(chosen == null ? "" : chosen);
    }

    private void start() {
        try {
            if (outcome.isEmpty()) {
                outcome.setInvalid(true);
            } else if (reasons.check()) {
                if (forward()) form.ifPresent(FormFields::validate);
                run();
            }
        } catch (Refusal refusal) {
            Components.warn(refusal.sentence(services.messages()));
        } finally {
            start.setEnabled(true);
        }
    }

    private void run() {
        Map<String, Object> data = forward() ? form.map(FormFields::values).orElse(Map.of()) : returning.values();
        long run = services.workItems()
                .decideMany(
                        choice.revisions(),
                        DecideRequest.template(
                                outcome.getValue(), reasons.opinion(), reasons.reason(), data, commandId));
        setHeaderTitle(services.runs().get(run).title());
        removeAll();
        Paragraph background = new Paragraph(text("inbox.bulk.background"));
        add(
                new RunProgress(services.runs(), services.messages(), run).onEnd(() -> {
                    background.setVisible(false);
                    changed.run();
                }),
                background);
        start.setVisible(false);
        close.setText(text("inbox.bulk.close"));
        close.addClickListener(click -> changed.run());
        changed.run();
    }
}
