package org.jiangbu.background.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jiangbu.background.Run;
import org.jiangbu.background.RunStatus;
import org.jiangbu.base.ui.Components;

/** Where a run stands, in a word and with its icon; a stopped run is stopping until its worker has let go of it. */
final class RunStates {
    private RunStates() {}

    static String word(Run run) {
        return run.status() == RunStatus.STOPPED && !run.atRest()
                ? text("background.stopping")
                : text("background.status." + run.status());
    }

    static Span of(Run run) {
        return switch (run.status()) {
            case DONE ->
                run.failed() == 0
                        ? Components.state(VaadinIcon.CHECK, word(run), "success")
                        : Components.state(VaadinIcon.EXCLAMATION_CIRCLE_O, word(run), "warning");
            case BROKEN -> Components.state(VaadinIcon.CLOSE, word(run), "error");
            case STOPPED -> Components.state(VaadinIcon.STOP, word(run), "contrast");
            default -> Components.state(VaadinIcon.COG_O, word(run), "");
        };
    }
}
