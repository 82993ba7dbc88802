package org.jiangbu.award.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.jiangbu.award.Awards;
import org.jiangbu.award.DecisionView;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.ui.DeclarationNote;
import org.springframework.core.annotation.Order;

/** The decided award of a declaration and, in a sentence the household can read, how its fen came about. */
@org.springframework.stereotype.Component
@Order(10)
class AwardNote implements DeclarationNote {
    private final Awards awards;

    AwardNote(Awards awards) {
        this.awards = awards;
    }

    @Override
    public Optional<Component> onPage(DeclarationSummary declaration, Runnable changed) {
        return inItem(declaration);
    }

    @Override
    public Optional<Component> inItem(DeclarationSummary declaration) {
        return Optional.ofNullable(
                        awards.decisionsOf(List.of(declaration.number())).get(declaration.number()))
                .map(this::note);
    }

    private Component note(DecisionView decision) {
        Span award = new Span(text("award.note.award", yuan(decision.totalFen())));
        award.addClassName("expectation-award");
        Span parts = new Span(text("award.note.parts", yuan(decision.industryFen()), yuan(decision.labourFen())));
        Paragraph sentence = new Paragraph(awards.explain(decision.id()));
        Span policy =
                new Span(text("award.note.policy", decision.programmeYear(), decision.policyVersion(), decision.seq()));
        policy.addClassName("secondary");
        Div note = new Div(
                new H3(text("award.note")),
                award,
                parts,
                sentence,
                policy,
                new BasisDetails(() -> awards.basis(decision.id())));
        note.addClassNames("note", "line-whole");
        return note;
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).format();
    }
}
