package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;

/** A line's fields with the button that takes the line out. */
class LineBox extends Div {
    private final Component fields;
    private final Span number = new Span();

    LineBox(Component fields, Consumer<LineBox> remove) {
        this.fields = fields;
        addClassName("line-box");
        Button out = new Button(VaadinIcon.TRASH.create(), event -> remove.accept(this));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        out.setAriaLabel(text("declaration.remove-line"));
        out.setTooltipText(text("declaration.remove-line"));
        number.addClassName("line-number");
        add(number, fields, out);
    }

    /** The number by which refusals speak of the line. */
    void number(int no) {
        number.setText(no + ".");
    }

    void focusFirst() {
        fields.getChildren()
                .flatMap(Component::getChildren)
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }
}
