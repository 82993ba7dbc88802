package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.workflow.ReturnWay;
import org.jiangbu.workflow.WorkItem;

/** What a return is about and where the case goes once it is corrected. */
class ReturnFields extends Div {
    private final RadioButtonGroup<String> way = new RadioButtonGroup<>();
    private final CheckboxGroup<String> targets = new CheckboxGroup<>();

    private final transient WorkItem item;
    private final transient Map<String, String> named;

    /** @param named what the return may point at, by id; empty for many items at once */
    ReturnFields(WorkItem item, Map<String, String> named) {
        this.item = item;
        this.named = named;
        way.setLabel(text("inbox.return.way"));
        way.setItems(ReturnWay.STRAIGHT, ReturnWay.AGAIN);
        way.setItemLabelGenerator(choice -> text("inbox.return." + choice));
        way.setValue(ReturnWay.STRAIGHT);
        way.setHelperText(text("inbox.return.way.hint"));
        way.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        targets.setLabel(text("inbox.return.targets"));
        targets.setItems(named.keySet());
        targets.setItemLabelGenerator(id -> named.getOrDefault(id, id));
        targets.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        add(targets, way);
    }

    /** Asks what this outcome needs. */
    void ask(String outcome) {
        way.setVisible(ReturnWay.offered(item, outcome));
        targets.setVisible(outcome.equals("return") && named.size() > 1);
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        if (way.isVisible()) {
            values.put(ReturnWay.VALUE, way.getValue());
        }
        if (targets.isVisible() && !targets.getSelectedItems().isEmpty()) {
            values.put("targetLines", List.copyOf(targets.getSelectedItems()));
        }
        return values;
    }
}
