package org.jiangbu.secondment.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jiangbu.base.ui.Components;
import org.jiangbu.secondment.Secondment;

/** How a secondment stands, as icon and word. */
final class SecondmentStates {
    private SecondmentStates() {}

    static Span badge(Secondment.State state) {
        String word = text("secondment.state." + state);
        return switch (state) {
            case COMING -> Components.state(VaadinIcon.CALENDAR_CLOCK, word, "contrast");
            case RUNNING -> Components.state(VaadinIcon.EXCHANGE, word, "success");
            case ENDED -> Components.state(VaadinIcon.CHECK_CIRCLE_O, word, "");
            case ENDED_EARLY -> Components.state(VaadinIcon.STOP, word, "");
            case WITHDRAWN -> Components.state(VaadinIcon.ROTATE_LEFT, word, "");
        };
    }
}
