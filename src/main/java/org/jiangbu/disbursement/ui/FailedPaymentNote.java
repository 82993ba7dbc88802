package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.ui.Components;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.ui.DeclarationNote;
import org.jiangbu.disbursement.FailedPayment;
import org.jiangbu.disbursement.FailedPayments;
import org.springframework.core.annotation.Order;

/** How much did not reach the household, why, when and in which batch: for whoever corrects or confirms its account. */
@org.springframework.stereotype.Component
@Order(15)
class FailedPaymentNote implements DeclarationNote {
    private final FailedPayments payments;

    FailedPaymentNote(FailedPayments payments) {
        this.payments = payments;
    }

    @Override
    public Optional<Component> onPage(DeclarationSummary declaration, Runnable changed) {
        return atAccount(declaration);
    }

    @Override
    public Optional<Component> atAccount(DeclarationSummary declaration) {
        try {
            return payments.openOf(declaration.number()).map(FailedPaymentNote::note);
        } catch (Refusal notForThisPerson) {
            return Optional.empty();
        }
    }

    private static Component note(FailedPayment payment) {
        String reason = text("disbursement.reason." + payment.reason());
        String said = payment.reasonText();
        Div note = new Div(
                Components.state(
                        VaadinIcon.EXCLAMATION_CIRCLE,
                        text(payment.heldBack() ? "disbursement.failed.held-back" : "disbursement.failed.returned"),
                        "error"),
                new Paragraph(text(
                        "disbursement.failed.sum",
                        Money.ofFen(payment.amountFen()).format(),
                        reason)));
        if (said != null && !said.isBlank() && !said.strip().equals(reason)) {
            note.add(new Paragraph(text("disbursement.failed.bank-says", said)));
        }
        Span where = new Span(
                payment.on() == null
                        ? text("disbursement.failed.batch", payment.batchNo())
                        : text("disbursement.failed.batch-on", payment.batchNo(), payment.on()));
        where.addClassName("secondary");
        note.add(where);
        if (payment.requeued()) {
            note.add(new Paragraph(text("disbursement.failed.requeued")));
        }
        note.addClassNames("note", "line-whole");
        return note;
    }
}
