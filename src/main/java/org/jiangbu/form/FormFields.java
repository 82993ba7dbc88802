package org.jiangbu.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;

/** A form on the screen: one column on a phone, two on a desk; labels come from the form itself. */
public class FormFields extends Div {
    private final FormDefinition definition;
    private final Messages messages;
    private final Map<String, FieldEditor> editors = new LinkedHashMap<>();

    /** @param definition the form as the current role meets it, see {@link FormDefinition#forRole(String)} */
    public FormFields(FormDefinition definition, Messages messages) {
        this.definition = definition;
        this.messages = messages;
        addClassName("form-fields");
        setWidthFull();
        show(definition.elements(), this);
    }

    /** What was entered, without empty and read-only fields. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        editors.forEach((key, editor) -> {
            Object value = editor.field().readOnly() ? null : editor.value();
            if (value != null) values.put(key, value);
        });
        return values;
    }

    /** Whether the form itself asks for words that must be given, so that nobody has to write them twice. */
    public boolean asksForWords() {
        return words().findAny().isPresent();
    }

    /** The words that the form requires; empty while they are not written. */
    public String wordsGiven() {
        return words().map(field -> Objects.toString(values().get(field.key()), ""))
                .findFirst()
                .orElse("")
                .strip();
    }

    private Stream<FormField> words() {
        return editors.values().stream()
                .map(FieldEditor::field)
                .filter(field -> field.required() && !field.readOnly() && field.type() == FieldType.TEXT_AREA);
    }

    /** Marks every field that cannot be taken, moves to the first of them, and refuses with its sentence. */
    public void validate() {
        List<Finding> findings = definition.validate(values());
        editors.values().forEach(editor -> ((HasValidation) editor.component()).setInvalid(false));
        for (Finding finding : findings) {
            FieldEditor editor = Objects.requireNonNull(editors.get(finding.field()));
            HasValidation marked = (HasValidation) editor.component();
            marked.setErrorMessage(
                    messages.get(finding.messageKey(), finding.args().toArray()));
            marked.setInvalid(true);
        }
        for (Finding first : findings) {
            Objects.requireNonNull(editors.get(first.field())).focus();
            throw new Refusal(first.messageKey(), first.args().toArray());
        }
    }

    private void show(List<FormElement> elements, HasComponents parent) {
        FormLayout layout = new FormLayout();
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("32rem", 2));
        for (FormElement element : elements) {
            Component shown = shown(element);
            layout.add(shown);
            if (!(element instanceof FormField field)
                    || field.type() == FieldType.TEXT_AREA
                    || field.type() == FieldType.CHECKBOX) {
                layout.setColspan(shown, 2);
            }
        }
        parent.add(layout);
    }

    private Component shown(FormElement element) {
        if (element instanceof FormText text) return text.heading() ? new H4(text.text()) : new Paragraph(text.text());
        if (element instanceof FormGroup group) {
            Div section = new Div(new H4(group.label()));
            section.addClassName("form-group");
            show(group.elements(), section);
            return section;
        }
        FormField field = (FormField) element;
        FieldEditor editor = new FieldEditor(field);
        editors.put(field.key(), editor);
        return editor.component();
    }
}
