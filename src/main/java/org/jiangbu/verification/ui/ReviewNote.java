package org.jiangbu.verification.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.ui.DeclarationNote;
import org.jiangbu.security.Staff;
import org.jiangbu.verification.Review;
import org.jiangbu.verification.ReviewStanding;
import org.jiangbu.verification.Reviews;
import org.jiangbu.verification.Verifications;
import org.springframework.core.annotation.Order;

/**
 * A rejected household's right to one review, where whoever enters for the household finds it; and why it asked, where
 * the reviewer and those who come later read it.
 */
@org.springframework.stereotype.Component
@Order(20)
class ReviewNote implements DeclarationNote {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Reviews reviews;
    private final Verifications verifications;
    private final Staff staff;
    private final LastDays lastDays;

    ReviewNote(Reviews reviews, Verifications verifications, Staff staff, LastDays lastDays) {
        this.reviews = reviews;
        this.verifications = verifications;
        this.staff = staff;
        this.lastDays = lastDays;
    }

    @Override
    public Optional<Component> onPage(DeclarationSummary declaration, Runnable changed) {
        return inItem(declaration).or(() -> reviews.standing(declaration.number())
                .map(standing -> right(declaration, standing, changed)));
    }

    @Override
    public Optional<Component> inItem(DeclarationSummary declaration) {
        try {
            return verifications.reviewOf(declaration.number()).map(review -> asked(declaration, review));
        } catch (Refusal notForThisPerson) {
            return Optional.empty();
        }
    }

    private Component right(DeclarationSummary declaration, ReviewStanding standing, Runnable changed) {
        Div note = new Div();
        note.addClassName("note");
        if (standing.possible()) {
            note.add(new Span(text("verification.review.until", standing.until())));
            lastDays.doubt(standing.until()).ifPresent(note::add);
            note.add(Components.primary(
                    text("verification.review.ask"), () -> new ReviewDialog(reviews, declaration, changed).open()));
        } else {
            note.add(new Span(text("verification.review.closed", standing.until())));
        }
        return note;
    }

    private Component asked(DeclarationSummary declaration, Review review) {
        String name = staff.names(List.of(review.askedBy())).getOrDefault(review.askedBy(), "");
        Span who = new Span(text(
                "verification.review.by", name, MINUTE.format(review.askedAt().atZone(AppClock.ZONE))));
        who.addClassName("secondary");
        Div note = new Div(
                standing(declaration, review),
                new Paragraph(text("verification.review.because", review.grounds())),
                who);
        note.addClassNames("note", "line-whole");
        return note;
    }

    /** What came of the review; who lost it once has no second one. */
    private static Span standing(DeclarationSummary declaration, Review review) {
        Boolean overturned = review.overturned();
        if (overturned == null) {
            return Components.state(VaadinIcon.HOURGLASS, text("verification.review.asked"), "");
        }
        if (!overturned) {
            return Components.state(VaadinIcon.BAN, text("verification.review.upheld"), "contrast");
        }
        return declaration.status() == DeclarationStatus.REJECTED
                ? Components.state(VaadinIcon.BAN, text("verification.review.rejected-again"), "contrast")
                : Components.state(VaadinIcon.CHECK, text("verification.review.overturned"), "success");
    }
}
