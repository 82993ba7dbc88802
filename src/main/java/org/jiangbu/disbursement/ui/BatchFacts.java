package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.BatchDetail;
import org.jiangbu.disbursement.BatchSummary;
import org.jiangbu.region.Areas;

/** Sums and papers of a batch in a few lines. */
class BatchFacts extends DescriptionList {
    BatchFacts(BatchDetail detail, Areas areas) {
        addClassName("facts");
        BatchSummary batch = detail.summary();
        fact("area", new Span(areas.fullName(batch.areaCode())));
        fact(
                "roster",
                new Span(batch.rosterNumber() == null ? text("disbursement.ui.repayment") : batch.rosterNumber()));
        fact("amount", Components.amount(batch.amountFen()));
        fact("capital", new Span(Money.ofFen(batch.amountFen()).capital()));
        fact("bank-lines", new Span(String.valueOf(batch.bankLines())));
        fact("paid", Components.amount(batch.paidFen()));
        fact("failed", new Span(String.valueOf(batch.failedLines())));
        if (detail.allocationNo() != null) {
            fact("document", new Span(detail.allocationNo() + " · " + detail.allocationDate()));
        }
        detail.files().stream().findFirst().ifPresent(file -> fact("sha256", new Span(file.sha256())));
    }

    private void fact(String name, Component value) {
        add(new Term(text("disbursement.ui." + name)), new Description(value));
    }
}
