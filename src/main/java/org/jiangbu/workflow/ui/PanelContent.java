package org.jiangbu.workflow.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.ui.Unsaved;

/** Content of a panel; what the person entered in it becomes part of the decision's data. */
public class PanelContent extends Div {
    /** What was entered: text, numbers, booleans, lists and maps of these. */
    public Map<String, Object> values() {
        return Map.of();
    }

    /** What a return may point at, by id in the order shown, e.g. the lines of a declaration. */
    public Map<String, String> targets() {
        return Map.of();
    }

    /** Why the item goes back, as what was entered here says it, so that nobody need ask; an opinion for the history. */
    public Optional<String> explanation() {
        return Optional.empty();
    }

    /** What was entered here and is lost if the item is left undecided; empty if there is nothing. */
    public Optional<Unsaved> unsaved() {
        return Optional.empty();
    }

    /** What whoever decides should know of what is here before they do it; they are asked whether they do. Empty if there is nothing. */
    public Optional<String> caution(String outcome) {
        return Optional.empty();
    }

    /** Refuses with a sentence if something lacks here for that outcome, before anything else is asked. */
    public void require(String outcome) {}

    /** Refuses with a sentence if what was entered cannot be recorded. */
    public void validate() {}
}
