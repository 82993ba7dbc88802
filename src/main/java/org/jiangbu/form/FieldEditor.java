package org.jiangbu.form;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasSuffix;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.base.ui.Components;
import org.jspecify.annotations.Nullable;

/** The Vaadin field that shows one form field. */
final class FieldEditor {
    private final FormField field;
    private final Component component;

    FieldEditor(FormField field) {
        this.field = field;
        this.component = component(field);
        HasValue<?, ?> shown = (HasValue<?, ?>) component;
        shown.setReadOnly(field.readOnly());
        shown.setRequiredIndicatorVisible(field.required() && !field.readOnly());
        if (component instanceof HasHelper helped && !field.hint().isBlank()) helped.setHelperText(field.hint());
        if (component instanceof HasSuffix suffixed && !field.suffix().isBlank()) {
            suffixed.setSuffixComponent(new Span(field.suffix()));
        }
        component.setId("form-" + field.key());
    }

    FormField field() {
        return field;
    }

    Component component() {
        return component;
    }

    /** What was entered, as data: text, number, true, or an ISO date; nothing when empty. */
    @Nullable
    Object value() {
        Object value = ((HasValue<?, ?>) component).getValue();
        if (value instanceof FieldOption option) return option.value();
        if (value instanceof LocalDate date) return date.toString();
        if (value instanceof String text) return text.isBlank() ? null : text.strip();
        return value;
    }

    void focus() {
        if (component instanceof Focusable<?> focusable) focusable.focus();
    }

    private static Component component(FormField field) {
        return switch (field.type()) {
            case TEXT -> {
                TextField text = new TextField(field.label());
                text.setMaxLength(field.bounds().maxLength());
                yield preset(text, field);
            }
            case TEXT_AREA -> {
                TextArea area = new TextArea(field.label());
                area.setMaxLength(field.bounds().maxLength());
                area.setMinHeight("6em");
                yield preset(area, field);
            }
            case NUMBER -> preset(new BigDecimalField(field.label()), field);
            case SELECT -> {
                Select<FieldOption> select = new Select<>();
                select.setLabel(field.label());
                select.setItems(field.options());
                select.setItemLabelGenerator(option -> option == null ? "" : option.label());
                select.setEmptySelectionAllowed(!field.required());
                yield chosen(select, field);
            }
            case RADIO -> {
                RadioButtonGroup<FieldOption> radio = new RadioButtonGroup<>(field.label(), field.options());
                radio.setItemLabelGenerator(FieldOption::label);
                yield chosen(radio, field);
            }
            case CHECKBOX -> preset(new Checkbox(field.label()), field);
            case DATE -> {
                DatePicker date = Components.datePicker(field.label());
                if (field.defaultValue() != null)
                    date.setValue(LocalDate.parse(field.defaultValue().toString()));
                yield date;
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <C extends AbstractField<C, V>, V> C preset(C component, FormField field) {
        if (field.defaultValue() != null) component.setValue((V) field.defaultValue());
        return component;
    }

    private static <C extends Component & HasValue<?, FieldOption>> C chosen(C component, FormField field) {
        List<FieldOption> options = field.options();
        options.stream()
                .filter(option -> option.value().equals(field.defaultValue()))
                .forEach(component::setValue);
        return component;
    }
}
