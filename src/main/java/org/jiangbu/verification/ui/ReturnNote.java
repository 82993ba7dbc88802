package org.jiangbu.verification.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.ui.DeclarationNote;
import org.jiangbu.verification.Verifications;
import org.springframework.core.annotation.Order;

/** Until when a returned declaration may be corrected, and what happens otherwise. */
@org.springframework.stereotype.Component
@Order(5)
class ReturnNote implements DeclarationNote {
    private final Verifications verifications;

    ReturnNote(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public Optional<Component> onPage(DeclarationSummary declaration, Runnable changed) {
        if (declaration.status() != DeclarationStatus.RETURNED) {
            return Optional.empty();
        }
        return verifications.correctionUntil(declaration.number()).map(until -> {
            Div note = new Div(new Span(text("verification.note.returned", until)));
            note.addClassName("note");
            return note;
        });
    }
}
