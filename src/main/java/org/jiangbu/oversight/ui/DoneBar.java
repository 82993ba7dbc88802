package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How much is done, as a bar with its percentage. */
class DoneBar extends Div {
    /** @param share 0 to 1 */
    DoneBar(double share) {
        addClassName("done-bar");
        ProgressBar bar = new ProgressBar(0, 1, share);
        bar.getElement().setAttribute("aria-label", text("oversight.done"));
        // rounded down: 100 % only when nothing is left
        add(bar, new Span(text("oversight.percent", (int) Math.floor(share * 100))));
    }
}
