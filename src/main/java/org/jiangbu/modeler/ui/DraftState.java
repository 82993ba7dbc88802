package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jiangbu.base.ui.Components;
import org.jiangbu.modeler.Draft;

/** How far a draft has come, and where it comes from, in words. */
final class DraftState {
    private DraftState() {}

    static Span of(Draft draft) {
        if (draft.unattended()) {
            return Components.state(VaadinIcon.PACKAGE, text("modeler.state.unattended"), "warning");
        }
        String word = text("modeler.state." + draft.state());
        return switch (draft.state()) {
            case OPEN -> Components.state(VaadinIcon.PENCIL, word, "contrast");
            case ASKED -> Components.state(VaadinIcon.HOURGLASS, word, "warning");
            case PUBLISHED -> Components.state(VaadinIcon.CHECK, word, "success");
            case DISCARDED -> Components.state(VaadinIcon.BAN, word, "contrast");
        };
    }

    /**
     * Who sent it back or took the request back, when and why.
     *
     * @param time when that was
     */
    static String returned(Draft.Return returned, String time) {
        return text(returned.own() ? "modeler.returned.own" : "modeler.returned", returned.by(), time, returned.why());
    }

    /** From which version it comes, or that it publishes one again, or that it came with the application. */
    static String origin(Draft draft) {
        if (draft.again() != null) return text("modeler.origin.again", draft.again());
        if (draft.baseVersion() == null) return text("modeler.origin.new");
        return text(draft.offered() ? "modeler.origin.offered" : "modeler.origin.from", draft.baseVersion());
    }
}
