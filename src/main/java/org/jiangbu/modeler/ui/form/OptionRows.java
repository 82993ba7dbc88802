package org.jiangbu.modeler.ui.form;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.workflow.check.PlainText;

/** The choices of a field, one row each. */
class OptionRows extends Div {
    private static final int MOST = 50;

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    OptionRows() {
        Button add = new Button(text("modeler.option.add"), VaadinIcon.PLUS.create(), click -> {
            if (rows.size() < MOST) row(new FieldDraft.Option("", "", ""));
        });
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(new H4(text("modeler.options")), list, add);
    }

    void show(List<FieldDraft.Option> options) {
        rows.clear();
        list.removeAll();
        options.forEach(this::row);
    }

    /**
     * Those that have a name.
     *
     * @throws org.jiangbu.base.Refusal if one is called by what no form may hold
     */
    List<FieldDraft.Option> entered() {
        for (Row row : rows) {
            PlainText.require(row.label.getValue(), row.label.getLabel());
            PlainText.require(row.labelEn.getValue(), row.labelEn.getLabel());
        }
        return rows.stream()
                .filter(row -> !row.label.getValue().isBlank())
                .map(row -> new FieldDraft.Option(
                        row.value,
                        row.label.getValue().strip(),
                        row.labelEn.getValue().strip()))
                .toList();
    }

    private void row(FieldDraft.Option option) {
        Row row = new Row(option);
        rows.add(row);
        list.add(row);
    }

    private final class Row extends Div {
        private final String value;
        private final TextField label = new TextField(text("modeler.option.label"));
        private final TextField labelEn = new TextField(text("modeler.option.labelEn"));

        Row(FieldDraft.Option option) {
            value = option.value();
            label.setValue(option.label());
            labelEn.setValue(option.labelEn());
            Button remove = new Button(VaadinIcon.TRASH.create(), click -> {
                rows.remove(this);
                removeFromParent();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(text("modeler.option.remove", option.label()));
            addClassName("option-row");
            add(label, labelEn, remove);
        }
    }
}
