package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jiangbu.base.ui.Components;
import org.jiangbu.declaration.DeclarationStatus;

/** A status as icon and word. */
final class StatusMark {
    private StatusMark() {}

    static Span of(DeclarationStatus status) {
        String word = text(status.messageKey());
        return switch (status) {
            case DRAFT -> Components.state(VaadinIcon.EDIT, word, "contrast");
            case SUBMITTED -> Components.state(VaadinIcon.HOURGLASS, word, "");
            case RETURNED -> Components.state(VaadinIcon.REPLY, word, "warning");
            case VERIFIED, REGISTERED -> Components.state(VaadinIcon.CHECK, word, "success");
            case PAID -> Components.state(VaadinIcon.CHECK_CIRCLE, word, "success");
            case REJECTED, LAPSED -> Components.state(VaadinIcon.CLOSE_CIRCLE, word, "error");
            case WITHDRAWN -> Components.state(VaadinIcon.BAN, word, "contrast");
        };
    }
}
