package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** Icons, buttons and coded reasons of outcomes. */
@Component
class Outcomes {
    private static final Map<String, List<String>> REASONS = Map.of(
            "return",
            List.of("EVIDENCE_MISSING", "AMOUNT_DOUBTFUL", "IDENTITY_UNCLEAR", "FORM_INCOMPLETE", "OTHER"),
            "reject",
            List.of(
                    "NOT_REGISTERED",
                    "OUT_OF_WINDOW",
                    "OUT_OF_CATALOGUE",
                    "NOT_SOLD",
                    "DUPLICATE",
                    "FALSE",
                    "NO_EVIDENCE",
                    "OTHER_SUBSIDY"));
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

    /** Coded reasons that the outcome asks for; none for most. */
    List<String> reasons(String outcome) {
        return REASONS.getOrDefault(outcome, List.of());
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
