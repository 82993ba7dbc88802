package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jiangbu.workflow.NextStep;
import org.jiangbu.workflow.WorkItem;

/** What happens next and who will get it, for every outcome, before anybody decides. */
class NextSteps extends OrderedList {
    private final ItemServices services;

    NextSteps(ItemServices services, WorkItem item) {
        this.services = services;
        addClassName("next-steps");
        for (String outcome : item.outcomes()) {
            Span label = new Span(item.outcomeName(outcome));
            label.addClassName("next-outcome");
            ListItem line = new ListItem(label);
            Div path = new Div();
            path.addClassName("next-path");
            services.foresight().after(item.id(), outcome).forEach(step -> path.add(step(step)));
            line.add(path);
            add(line);
        }
    }

    private Span step(NextStep step) {
        Icon icon = icon(step.kind()).create();
        icon.setTooltipText(text("inbox.next." + step.kind()));
        Span words = new Span(icon, new Span(step.certain() ? step.name() : text("inbox.next.perhaps", step.name())));
        words.addClassName("next-step");
        if (step.kind() == NextStep.Kind.TASK) {
            words.add(secondary(who(step)));
        } else if (!step.role().isEmpty()) {
            words.add(secondary(text("inbox.next.awaits", who(step))));
        }
        step.then().forEach(later -> words.add(secondary(text("inbox.next.then", later.name(), who(later)))));
        return words;
    }

    private static Span secondary(String words) {
        Span span = new Span(words);
        span.addClassName("secondary");
        return span;
    }

    private static VaadinIcon icon(NextStep.Kind kind) {
        return switch (kind) {
            case TASK -> VaadinIcon.USER;
            case AUTOMATIC -> VaadinIcon.COG;
            case WAITING -> VaadinIcon.HOURGLASS;
            case END -> VaadinIcon.FLAG_CHECKERED;
        };
    }

    private String who(NextStep step) {
        String role = step.quorum() == null ? services.roles().title(step.role()) : DecidersPanel.rule(step.quorum());
        List<String> persons = step.persons();
        if (persons.isEmpty()) {
            return text("inbox.next.nobody", role);
        }
        String names = String.join(text("inbox.next.comma"), persons);
        return step.others() == 0
                ? text("inbox.next.who", role, names)
                : text("inbox.next.who.more", role, names, persons.size() + step.others());
    }
}
