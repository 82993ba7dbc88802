package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.BatchDetail;
import org.jiangbu.disbursement.BatchSummary;
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
        fact("failed", new Span(String.valueOf(batch.failedLines())));
        if (detail.allocationNo() != null) {
            fact("document", new Span(detail.allocationNo() + " · " + detail.allocationDate()));
        }
        if (getLocale().getLanguage().equals(Locale.CHINESE.getLanguage())) {
            fact("capital", new Span(Money.ofFen(batch.amountFen()).capital())).addClassName("wide");
        }
        detail.files().stream().findFirst().ifPresent(file -> fact("sha256", new Span(file.sha256()))
                .addClassName("wide"));
    }

    private Div fact(String name, Component value) {
        Div fact = new Div(new Term(text("disbursement.ui." + name)), new Description(value));
        fact.addClassName("fact");
        add(fact);
        return fact;
    }
}
