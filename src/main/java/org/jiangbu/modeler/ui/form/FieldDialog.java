package org.jiangbu.modeler.ui.form;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.form.FieldBounds;
import org.jiangbu.workflow.check.PlainText;

/** Asks what a field is called, whether it must be filled, by whom, and what it takes. */
class FieldDialog extends Dialog {
    private static final int LONGEST = 100;

    private final FieldKind kind;
    private final TextField label = words("modeler.field.label");
    private final TextField labelEn = words("modeler.field.labelEn");
    private final TextField hint = words("modeler.field.hint");
    private final TextField hintEn = words("modeler.field.hintEn");
    private final Checkbox required = new Checkbox(text("modeler.field.required"));
    private final Checkbox readOnly = new Checkbox(text("modeler.field.readOnly"));
    private final MultiSelectComboBox<String> editableBy = Components.multiSelect(text("modeler.field.editableBy"));
    private final BigDecimalField least = new BigDecimalField();
    private final BigDecimalField most = new BigDecimalField();
    private final IntegerField digits = new IntegerField(text("modeler.field.digits"));
    private final OptionRows options = new OptionRows();
    private final Span refused = new Span();

    /**
     * @param roles names by role
     * @param save keeps the field or refuses it
     */
    FieldDialog(
            String title, FieldDraft field, Map<String, String> roles, Messages messages, Consumer<FieldDraft> save) {
        kind = field.kind();
        setHeaderTitle(title);
        setWidth("min(44rem, 96vw)");
        label.setRequiredIndicatorVisible(true);
        editableBy.setItems(roles.keySet());
        editableBy.setItemLabelGenerator(role -> roles.getOrDefault(role, role));
        editableBy.setHelperText(text("modeler.field.editableBy.help"));
        digits.setMin(0);
        digits.setMax(FieldBounds.MOST_DIGITS);
        least.setLabel(text(kind == FieldKind.NUMBER ? "modeler.field.min" : "modeler.field.minLength"));
        most.setLabel(text(kind == FieldKind.NUMBER ? "modeler.field.max" : "modeler.field.maxLength"));
        FormLayout form = new FormLayout(label, labelEn, hint, hintEn, required, readOnly, editableBy);
        form.setColspan(editableBy, 2);
        if (kind == FieldKind.NUMBER || kind.isText()) form.add(least, most);
        if (kind == FieldKind.NUMBER) form.add(digits);
        add(form);
        if (kind.hasOptions()) add(options);
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        add(refused);
        show(field);
        Button confirm = Components.primary(text("modeler.field.save"), () -> {});
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            try {
                save.accept(entered());
                close();
            } catch (Refusal refusal) {
                refused.setText(refusal.sentence(messages));
            }
            confirm.setEnabled(true);
        });
        getFooter().add(new Button(text("base.ui.cancel"), click -> close()), confirm);
    }

    private static TextField words(String key) {
        TextField field = new TextField(text(key));
        field.setMaxLength(LONGEST);
        return field;
    }

    private void show(FieldDraft field) {
        label.setValue(field.label());
        labelEn.setValue(field.labelEn());
        hint.setValue(field.hint());
        hintEn.setValue(field.hintEn());
        required.setValue(field.required());
        readOnly.setValue(field.readOnly());
        editableBy.setValue(field.editableBy());
        least.setValue(field.least());
        most.setValue(field.most());
        digits.setValue(field.digits());
        options.show(field.options());
    }

    private FieldDraft entered() {
        if (label.getValue().isBlank()) throw new Refusal("modeler.field.no-label");
        for (TextField words : List.of(label, labelEn, hint, hintEn)) {
            PlainText.require(words.getValue(), words.getLabel());
        }
        List<FieldDraft.Option> choices = options.entered();
        if (kind.hasOptions() && choices.size() < 2) throw new Refusal("modeler.field.few-options");
        return new FieldDraft(
                kind,
                label.getValue(),
                labelEn.getValue(),
                hint.getValue(),
                hintEn.getValue(),
                required.getValue(),
                readOnly.getValue(),
                editableBy.getValue(),
                least.getValue(),
                most.getValue(),
                digits.getValue(),
                choices);
    }
}
