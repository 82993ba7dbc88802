package org.jiangbu.modeler.ui.form;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.form.FormFields;

/** A form as each role will meet it. */
class FormPreview extends Div {
    private final Div shown = new Div();

    /** @param roles names by role */
    FormPreview(String json, Map<String, String> roles, Messages messages) {
        addClassName("form-preview");
        FormDefinition form = FormDefinition.parse(json, messages.locale());
        Select<String> role = new Select<>();
        role.setLabel(text("modeler.preview.role"));
        role.setItems(roles.keySet());
        role.setItemLabelGenerator(name -> roles.getOrDefault(name, name));
        role.addValueChangeListener(chosen -> {
            shown.removeAll();
            shown.add(
                    form.elements().isEmpty()
                            ? new Paragraph(text("modeler.fields.none"))
                            : new FormFields(form.forRole(chosen.getValue()), messages));
        });
        add(new H3(text("modeler.preview")), role, shown);
        roles.keySet().stream().findFirst().ifPresent(role::setValue);
    }
}
