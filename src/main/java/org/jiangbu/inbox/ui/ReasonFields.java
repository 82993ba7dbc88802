package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItems;
import org.jspecify.annotations.Nullable;

/** Coded reason and explanation of a decision. */
class ReasonFields extends Div {
    private static final int SHORTEST = 5;

    private final WorkItems workItems;
    private final Outcomes outcomes;
    private final Select<String> reason = new Select<>();
    private final TextArea opinion = new TextArea(text("inbox.decide.opinion"));

    ReasonFields(ItemServices services) {
        this.workItems = services.workItems();
        this.outcomes = services.outcomes();
        setWidthFull();
        reason.setLabel(text("inbox.decide.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setErrorMessage(text("inbox.decide.reason.missing"));
        reason.setWidthFull();
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        opinion.setMaxLength(1000);
        opinion.setWidthFull();
        opinion.setMinHeight("6em");
        opinion.setErrorMessage(text("inbox.decide.opinion.missing"));
        add(reason, opinion, new PhraseMenu(services.phrases(), services.messages(), opinion));
    }

    /** Asks what this outcome of the item needs. */
    void ask(WorkItem item, String outcome) {
        List<String> reasons = workItems.reasons(item, outcome);
        reason.setItems(reasons);
        reason.setItemLabelGenerator(code -> code == null ? "" : outcomes.reason(outcome, code));
        reason.setVisible(!reasons.isEmpty());
        opinion.setRequiredIndicatorVisible(true);
        opinion.setLabel(text("inbox.decide.opinion"));
        opinion.setHelperText(text("inbox.decide.opinion.hint"));
    }

    /** Asks for an opinion that may be left out. */
    void askOpinionOnly() {
        reason.setVisible(false);
        opinion.setRequiredIndicatorVisible(false);
        opinion.setLabel(text("inbox.item.opinion"));
        opinion.setHelperText(text("inbox.item.opinion.hint"));
        opinion.setInvalid(false);
    }

    void setOpinion(String words) {
        opinion.setValue(words);
    }

    /** Marks what is missing; true if nothing is. */
    boolean check() {
        boolean needed = opinion.isRequiredIndicatorVisible();
        boolean shortOpinion = needed && opinion.getValue().strip().length() < SHORTEST;
        boolean noReason = reason.isVisible() && reason.isEmpty();
        opinion.setInvalid(shortOpinion);
        reason.setInvalid(noReason);
        if (noReason) {
            reason.focus();
        } else if (shortOpinion) {
            opinion.focus();
        }
        return !shortOpinion && !noReason;
    }

    @Nullable
    String opinion() {
        return opinion.getValue().isBlank() ? null : opinion.getValue().strip();
    }

    @Nullable
    String reason() {
        return reason.isVisible() ? reason.getValue() : null;
    }
}
