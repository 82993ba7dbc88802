package org.jiangbu.declaration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.OtherDeclarations;
import org.springframework.core.annotation.Order;

/** The household's other declarations of the year, and what in this one may have been declared before (H8). */
@org.springframework.stereotype.Component
@Order(8)
class OtherDeclarationsNote implements DeclarationNote {
    private final OtherDeclarations others;

    OtherDeclarationsNote(OtherDeclarations others) {
        this.others = others;
    }

    @Override
    public Optional<Component> onPage(DeclarationSummary declaration, Runnable changed) {
        return inItem(declaration);
    }

    @Override
    public Optional<Component> inItem(DeclarationSummary declaration) {
        List<String> sentences = others.noteworthy(declaration);
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        Div note = new Div();
        note.addClassName("note");
        sentences.forEach(sentence -> note.add(new Paragraph(sentence)));
        return Optional.of(note);
    }
}
