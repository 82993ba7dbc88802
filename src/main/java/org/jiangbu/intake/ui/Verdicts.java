package org.jiangbu.intake.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jiangbu.base.ui.Components;
import org.jiangbu.intake.ImportPreview;
import org.jiangbu.intake.Verdict;

/** Verdicts and states as icon and word. */
final class Verdicts {
    private Verdicts() {}

    static Span of(Verdict verdict) {
        String word = text(verdict.messageKey());
        return switch (verdict) {
            case ACCEPTED -> Components.state(VaadinIcon.CHECK, word, "success");
            case WARNED -> Components.state(VaadinIcon.EXCLAMATION_CIRCLE_O, word, "warning");
            case REFUSED -> Components.state(VaadinIcon.CLOSE, word, "error");
        };
    }

    static Span of(ImportPreview upload) {
        String word = text(upload.status().messageKey());
        return switch (upload.status()) {
            case PREVIEW -> Components.state(VaadinIcon.EYE, word, "warning");
            case CONFIRMED -> Components.state(VaadinIcon.COG_O, word, "");
            case DONE -> Components.state(VaadinIcon.CHECK, word, "success");
        };
    }
}
