package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.BatchDetail;
import org.jiangbu.disbursement.BatchSummary;
import org.jiangbu.disbursement.PayeeCount;
import org.jiangbu.disbursement.bank.BankFileFacts;
import org.jiangbu.region.Areas;

/** Sums and papers of a batch in a few lines. */
class BatchFacts extends Div {
    BatchFacts(BatchDetail detail, Areas areas) {
        addClassName("facts");
        BatchSummary batch = detail.summary();
        fact("area", new Span(areas.fullName(batch.areaCode())));
        fact(
                "roster",
                new Span(batch.rosterNumber() == null ? text("disbursement.ui.repayment") : batch.rosterNumber()));
        fact("bank-lines", new Span(String.valueOf(batch.bankLines())));
        fact("amount", Components.amount(batch.amountFen()));
        fact("paid", Components.amount(batch.paidFen()));
        fact("failed", new Span(Statuses.failed(batch)));
        if (detail.allocationNo() != null) {
            fact("document", new Span(detail.allocationNo() + " · " + detail.allocationDate()));
        }
        if (getLocale().getLanguage().equals(Locale.CHINESE.getLanguage())) {
            fact("capital", new Span(Money.ofFen(batch.amountFen()).capital())).addClassName("wide");
        }
        detail.files().stream().filter(BankFileFacts::handedOut).forEach(this::handedOut);
    }

    /** How many holders and accounts can be paid, and why the others would be held back. */
    void payees(PayeeCount count) {
        fact("payees", new Span(text("disbursement.ui.payees.count", count.accounts())));
        if (count.heldBackLines() > 0) {
            String reasons = count.heldBack().entrySet().stream()
                    .map(one -> text("disbursement.reason." + one.getKey()) + " " + one.getValue())
                    .collect(Collectors.joining(text("base.ui.comma")));
            fact("held-back", new Span(text("disbursement.ui.held-back.count", count.heldBackLines(), reasons)));
        }
    }

    /** The check sum of the very file that somebody took, named by its format. */
    private void handedOut(BankFileFacts file) {
        String format = text("disbursement.ui.format." + file.format());
        labelled(text("disbursement.ui.sha256", format), new Span(file.sha256()))
                .addClassName("wide");
    }

    private Div fact(String name, Component value) {
        return labelled(text("disbursement.ui." + name), value);
    }

    private Div labelled(String label, Component value) {
        Div fact = new Div(new Term(label), new Description(value));
        fact.addClassName("fact");
        add(fact);
        return fact;
    }
}
