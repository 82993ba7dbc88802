package org.jiangbu.disbursement.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiangbu.approval.CasePaper;
import org.jiangbu.approval.CasePaper.Column;
import org.jiangbu.approval.CasePaper.Fact;
import org.jiangbu.approval.CasePaper.Sum;
import org.jiangbu.approval.PrintedPart;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.disbursement.BatchDetail;
import org.jiangbu.disbursement.BatchSummary;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.PaymentLine;
import org.jiangbu.region.Areas;
import org.springframework.stereotype.Component;

/** A payment batch's sums and lines on the approval form; account numbers are masked, they stand in the bank's file. */
@Component
class PrintedBatch implements PrintedPart {
    private static final String PROCESS = "payment-batch";

    private final Batches batches;
    private final Areas areas;
    private final Messages messages;

    PrintedBatch(Batches batches, Areas areas, Messages messages) {
        this.batches = batches;
        this.areas = areas;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public CasePaper of(String caseKey) {
        BatchDetail detail = batches.detail(caseKey);
        BatchSummary batch = detail.summary();
        return new CasePaper(
                messages.get("disbursement.print.title", batch.programmeYear()),
                facts(detail),
                List.of(lines(detail.lines())),
                List.of(
                        new Sum(messages.get("disbursement.ui.amount"), Money.ofFen(batch.amountFen())),
                        new Sum(messages.get("disbursement.ui.paid"), Money.ofFen(batch.paidFen()))));
    }

    private List<Fact> facts(BatchDetail detail) {
        BatchSummary batch = detail.summary();
        List<Fact> facts = new ArrayList<>(List.of(
                fact("disbursement.ui.area", areas.fullName(batch.areaCode())),
                fact("disbursement.ui.status", messages.get("disbursement.ui.status." + batch.status())),
                fact(
                        "disbursement.ui.roster",
                        Objects.requireNonNullElse(batch.rosterNumber(), messages.get("disbursement.ui.repayment"))),
                fact("disbursement.ui.bank-lines", Integer.toString(batch.bankLines()))));
        if (detail.allocationNo() != null) {
            facts.add(fact("disbursement.ui.document", detail.allocationNo() + " · " + detail.allocationDate()));
        }
        return facts;
    }

    private CasePaper.Table lines(List<PaymentLine> lines) {
        return new CasePaper.Table(
                messages.get("disbursement.ui.lines"),
                List.of(
                        Column.words(messages.get("disbursement.ui.seq"), 3),
                        Column.words(messages.get("disbursement.ui.head"), 6),
                        Column.words(messages.get("disbursement.print.account"), 9),
                        Column.figures(messages.get("disbursement.ui.amount-yuan"), 6),
                        Column.words(messages.get("disbursement.ui.status"), 5)),
                lines.stream().map(this::line).toList());
    }

    private List<String> line(PaymentLine line) {
        return List.of(
                Integer.toString(line.seq()),
                line.headName(),
                Objects.toString(line.bankName(), "") + " " + Objects.toString(line.accountNo(), ""),
                Money.ofFen(line.amountFen()).format(),
                messages.get("disbursement.ui.line." + line.status()));
    }

    private Fact fact(String key, String value) {
        return new Fact(messages.get(key), value);
    }
}
