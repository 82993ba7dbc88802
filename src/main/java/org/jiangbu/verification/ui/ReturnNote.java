package org.jiangbu.verification.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.declaration.DeclarationBooks;
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
    private final DeclarationBooks books;
    private final LastDays lastDays;

    ReturnNote(Verifications verifications, DeclarationBooks books, LastDays lastDays) {
        this.verifications = verifications;
        this.books = books;
        this.lastDays = lastDays;
    }

    @Override
    public Optional<Component> onPage(DeclarationSummary declaration, Runnable changed) {
        if (declaration.status() != DeclarationStatus.RETURNED) {
            return Optional.empty();
        }
        return verifications.correctionUntil(declaration.number()).map(until -> {
            Div note = new Div(new Span(text("verification.note.returned", until)));
            lastDays.doubt(until).ifPresent(note::add);
            lines(declaration.number()).ifPresent(note::add);
            note.addClassName("note");
            return note;
        });
    }

    @Override
    public Optional<Component> inItem(DeclarationSummary declaration) {
        return declaration.status() == DeclarationStatus.RETURNED
                ? lines(declaration.number()).map(named -> {
                    Div note = new Div(named);
                    note.addClassNames("note", "line-whole");
                    return note;
                })
                : Optional.empty();
    }

    /** Which lines are to be looked at. */
    private Optional<Component> lines(String number) {
        Set<Long> ids = Set.copyOf(verifications.returnedLines(number));
        String lineNos = books.lines(List.of(number)).getOrDefault(number, List.of()).stream()
                .filter(line -> ids.contains(line.id()))
                .map(line -> Integer.toString(line.lineNo()))
                .collect(Collectors.joining(text("verification.note.comma")));
        return lineNos.isEmpty()
                ? Optional.empty()
                : Optional.of(new Div(new Span(text("verification.note.returned-lines", lineNos))));
    }
}
