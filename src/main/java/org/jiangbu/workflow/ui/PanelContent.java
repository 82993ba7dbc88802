package org.jiangbu.workflow.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;

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

    /** Whether what was entered says why the item goes back, so that nobody need ask. */
    public boolean explains() {
        return false;
    }

    /** Refuses with a sentence if what was entered cannot be recorded. */
    public void validate() {}
}
