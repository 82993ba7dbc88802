package org.jiangbu.modeler.ui.form;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.form.FormFields;
import org.jiangbu.modeler.DraftInspection.ShowingStep;

/** A form as each role will meet it, at any of the steps that show it. */
class FormPreview extends Div {
    private final FormDefinition form;
    private final Messages messages;
    private final Div shown = new Div();
    private final Select<ShowingStep> step = new Select<>();
    private final Select<String> role = new Select<>();

    /**
     * @param steps that show the form
     * @param roles names by role
     */
    FormPreview(String json, List<ShowingStep> steps, Map<String, String> roles, Messages messages) {
        this.messages = messages;
        addClassName("form-preview");
        form = FormDefinition.parse(json, messages.locale());
        step.setLabel(text("modeler.preview.step"));
        step.setItems(steps);
        step.setItemLabelGenerator(one -> one == null ? "" : one.name().in(messages.locale()));
        step.setVisible(!steps.isEmpty());
        role.setLabel(text("modeler.preview.role"));
        role.setItems(roles.keySet());
        role.setItemLabelGenerator(name -> roles.getOrDefault(name, name));
        add(new H3(text("modeler.preview")), step, role, shown);
        step.addValueChangeListener(chosen -> {
            if (roles.containsKey(chosen.getValue().role()))
                role.setValue(chosen.getValue().role());
            show();
        });
        role.addValueChangeListener(chosen -> show());
        steps.stream().findFirst().ifPresentOrElse(step::setValue, () -> roles.keySet().stream()
                .findFirst()
                .ifPresent(role::setValue));
    }

    private void show() {
        ShowingStep at = step.getValue();
        FormDefinition asked = at == null ? form : form.forStep(at.fields());
        shown.removeAll();
        shown.add(
                asked.elements().isEmpty()
                        ? new Paragraph(text("modeler.fields.none"))
                        : new FormFields(role.getValue() == null ? asked : asked.forRole(role.getValue()), messages));
    }
}
