package org.jiangbu.verification.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.jiangbu.base.ui.Components;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.ui.DeclarationNote;
import org.jiangbu.verification.ReviewStanding;
import org.jiangbu.verification.Reviews;
import org.springframework.core.annotation.Order;

/** A rejected household's right to one review, where whoever enters for the household finds it. */
@org.springframework.stereotype.Component
@Order(20)
class ReviewNote implements DeclarationNote {
    private final Reviews reviews;

    ReviewNote(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<Component> onPage(DeclarationSummary declaration, Runnable changed) {
        return reviews.standing(declaration.number()).map(standing -> note(declaration, standing, changed));
    }

    private Component note(DeclarationSummary declaration, ReviewStanding standing, Runnable changed) {
        Div note = new Div();
        note.addClassName("note");
        if (standing.asked()) {
            note.add(Components.state(VaadinIcon.HOURGLASS, text("verification.review.asked"), ""));
        } else if (standing.possible()) {
            note.add(
                    new Span(text("verification.review.until", standing.until())),
                    Components.primary(
                            text("verification.review.ask"),
                            () -> new ReviewDialog(reviews, declaration, changed).open()));
        } else {
            note.add(new Span(text("verification.review.closed", standing.until())));
        }
        return note;
    }
}
