package org.jiangbu.verification.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.ui.DeclarationNote;
import org.jiangbu.verification.Cut;
import org.jiangbu.verification.Verifications;
import org.springframework.core.annotation.Order;

/** What was taken down on a declaration and why: the household is told, and the next verifier reads it. */
@org.springframework.stereotype.Component
@Order(30)
class CutsNote implements DeclarationNote {
    private final Verifications verifications;
    private final DeclarationBooks books;

    CutsNote(Verifications verifications, DeclarationBooks books) {
        this.verifications = verifications;
        this.books = books;
    }

    @Override
    public Optional<Component> onPage(DeclarationSummary declaration, Runnable changed) {
        return inItem(declaration);
    }

    @Override
    public Optional<Component> inItem(DeclarationSummary declaration) {
        String number = declaration.number();
        List<Cut> cuts;
        try {
            cuts = verifications.cutsOf(number);
        } catch (Refusal notForThisPerson) {
            return Optional.empty();
        }
        Map<Long, Integer> lineNos = books.lines(List.of(number)).getOrDefault(number, List.of()).stream()
                .collect(Collectors.toMap(DeclarationLine::id, DeclarationLine::lineNo));
        UnorderedList list = new UnorderedList();
        cuts.stream()
                .filter(cut -> lineNos.containsKey(cut.lineId()))
                .forEach(cut -> list.add(new ListItem(sentence(cut, lineNos.getOrDefault(cut.lineId(), 0)))));
        if (list.getChildren().findAny().isEmpty()) {
            return Optional.empty();
        }
        Div note = new Div(new H3(text("verification.note.cuts")), list);
        note.addClassNames("note", "line-whole");
        return Optional.of(note);
    }

    private static String sentence(Cut cut, int lineNo) {
        return text(
                "verification.note.cut",
                lineNo,
                Money.ofFen(cut.fenBefore()).format(),
                Money.ofFen(cut.fenAfter()).format(),
                text("verification.cut-reason." + cut.reasonCode()),
                cut.reason());
    }
}
