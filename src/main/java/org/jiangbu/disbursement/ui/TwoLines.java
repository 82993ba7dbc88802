package org.jiangbu.disbursement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A cell with what matters above and what belongs to it below, in lesser weight; empty parts take no room. */
class TwoLines extends Div {
    TwoLines(@Nullable Object above, @Nullable Object below) {
        this(new Span(Objects.toString(above, "")), below);
    }

    TwoLines(Component above, @Nullable Object below) {
        add(above);
        String words = Objects.toString(below, "");
        if (!words.isEmpty()) {
            Div beneath = new Div(words);
            beneath.addClassName("secondary");
            add(beneath);
        }
    }
}
