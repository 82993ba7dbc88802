package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** Icons, buttons and words of outcomes. */
@Component
class Outcomes {
    private static final Set<String> AGAINST = Set.of("return", "reject");
    private static final Map<String, VaadinIcon> ICONS = Map.of(
            "return", VaadinIcon.ARROW_BACKWARD,
            "refuse", VaadinIcon.ARROW_BACKWARD,
            "reject", VaadinIcon.BAN,
            "cancel", VaadinIcon.BAN,
            "retry", VaadinIcon.REFRESH,
            "withdraw", VaadinIcon.ARROW_BACKWARD);

    private final Messages messages;

    Outcomes(Messages messages) {
        this.messages = messages;
    }

    VaadinIcon icon(String outcome) {
        return ICONS.getOrDefault(outcome, VaadinIcon.CHECK);
    }

    /** Whether the outcome says no to what was asked. */
    boolean against(String outcome) {
        return AGAINST.contains(outcome);
    }

    /** The words of a reason; a code that no message knows shows as it is. */
    String reason(String outcome, String code) {
        String key = "workflow.reason." + outcome + "." + code;
        return messages.has(key) ? messages.get(key) : code;
    }

    String consequence(String outcome) {
        String key = "inbox.decide." + outcome + ".consequence";
        return text(messages.has(key) ? key : "inbox.decide.other.consequence");
    }

    /** The button of an outcome: the first leads forward and is the main one. */
    Button button(WorkItem item, String outcome, boolean first) {
        Button button = new Button(item.outcomeName(outcome), icon(outcome).create());
        if (first) button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (outcome.equals("reject") || outcome.equals("cancel")) button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return button;
    }
}
