package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.math.BigDecimal;

/** How much is done, as a bar with its percentage. */
class DoneBar extends Div {
    private static final double WHOLE = 100;

    DoneBar(BigDecimal percent) {
        addClassName("done-bar");
        ProgressBar bar = new ProgressBar(0, WHOLE, percent.doubleValue());
        bar.getElement().setAttribute("aria-label", text("oversight.done"));
        add(bar, new Span(text("oversight.percent", percent.toPlainString())));
    }
}
