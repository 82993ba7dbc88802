package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.jiangbu.base.ui.Components;
import org.jiangbu.base.ui.Keys;
import org.jiangbu.workflow.Priority;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.pace.FollowUp;

/** How much an open item hurries and whether the person has put it aside, with the way to change either. */
class PaceBar extends Div {
    private final transient ItemServices services;
    private final transient WorkItem item;
    private final transient HandMenu.Acts acts;

    PaceBar(ItemServices services, WorkItem item, boolean mayDecide, HandMenu.Acts acts) {
        this.services = services;
        this.item = item;
        this.acts = acts;
        addClassName("item-pace");
        priority(item.priority()).ifPresent(this::add);
        Optional<FollowUp> followUp = services.followUps().of(item.id());
        followUp.ifPresent(this::showAside);
        if (mayDecide && followUp.isEmpty()) {
            add(button(VaadinIcon.CALENDAR_CLOCK, "inbox.follow-up", "KeyZ", this::putAside));
        } else if (followUp.isPresent()) {
            add(button(VaadinIcon.ARROW_BACKWARD, "inbox.follow-up.resume", "KeyZ", this::resume));
        }
        if (services.priorities().maySet(item.areaCode())) {
            add(button(VaadinIcon.FLAG_O, "inbox.filter.priority", "KeyY", this::hurry));
        }
    }

    /** Icon and word of what hurries; nothing for what does not. */
    static Optional<Span> priority(Priority priority) {
        return switch (priority) {
            case NORMAL -> Optional.empty();
            case URGENT -> Optional.of(Components.state(VaadinIcon.FLAG, text("workflow.priority.URGENT"), "warning"));
            case MOST_URGENT ->
                Optional.of(Components.state(VaadinIcon.BOLT, text("workflow.priority.MOST_URGENT"), "error"));
        };
    }

    private void showAside(FollowUp followUp) {
        add(Components.state(
                VaadinIcon.CALENDAR_CLOCK, text("inbox.follow-up.until-day", followUp.until()), "contrast"));
        if (followUp.note() != null) add(new Span(followUp.note()));
    }

    private static Button button(VaadinIcon icon, String labelKey, String key, Runnable act) {
        Button button = new Button(text(labelKey), icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Keys.presses(key, button);
        return button;
    }

    private void putAside() {
        new FollowUpDialog(services, item.title(), List.of(item.id()), () -> acts.leave(() -> {})).open();
    }

    private void resume() {
        acts.stay(() -> services.followUps().resume(item.id()));
    }

    private void hurry() {
        new PriorityDialog(services, item.title(), item.priority(), List.of(item.id()), () -> acts.stay(() -> {}))
                .open();
    }
}
