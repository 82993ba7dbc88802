package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.CaseStep;

/** Takes the person's own last decision back, with a reason (撤回). */
class TakeBackDialog extends Dialog {
    /** The button that opens it, or why there is none; nothing where the person has no decision of the case that stands. */
    static Optional<Component> offer(ItemServices services, List<CaseStep> steps, Runnable then) {
        return steps.stream()
                .filter(step -> step.personId() == services.user().id() && step.takenBack() == null)
                .reduce((earlier, later) -> later)
                .map(step -> services.takeBacks()
                        .obstacle(step.id())
                        .map(why -> obstacle(why.sentence(services.messages())))
                        .orElseGet(() -> button(services, step, then)));
    }

    private static Component obstacle(String why) {
        Span sentence = new Span(why);
        sentence.addClassName("secondary");
        return sentence;
    }

    private static Component button(ItemServices services, CaseStep step, Runnable then) {
        Button button = new Button(text("inbox.takeBack"), VaadinIcon.ROTATE_LEFT.create(), click -> new TakeBackDialog(
                        services, step, then)
                .open());
        button.setTooltipText(text("inbox.takeBack.title", step.stepName()));
        return button;
    }

    private TakeBackDialog(ItemServices services, CaseStep step, Runnable then) {
        setHeaderTitle(text("inbox.takeBack.title", step.stepName()));
        setWidth("min(32rem, 96vw)");
        TextArea reason = new TextArea(text("inbox.takeBack.reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.focus();
        add(new Paragraph(text("inbox.takeBack.hint")), reason);
        Button confirm = Components.primary(text("inbox.takeBack"), () -> {
            try {
                services.takeBacks().takeBack(step.id(), reason.getValue());
                close();
                Components.done(text("inbox.takeBack.done"));
                then.run();
            } catch (Refusal refusal) {
                Components.warn(refusal.sentence(services.messages()));
            }
        });
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), confirm);
    }
}
