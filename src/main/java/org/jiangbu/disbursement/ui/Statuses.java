package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.BatchSummary;
import org.jiangbu.disbursement.PaymentLine;

/** Where a batch or a line stands, as icon and word. */
final class Statuses {
    private Statuses() {}

    static Span of(BatchSummary batch) {
        String word = text("disbursement.ui.status." + batch.status());
        return switch (batch.status()) {
            case SHORT ->
                Components.state(
                        VaadinIcon.WARNING,
                        word + " "
                                + text(
                                        "base.ui.yuan",
                                        Money.ofFen(batch.shortFen()).format()),
                        "error");
            case CANCELLED -> Components.state(VaadinIcon.BAN, word, "contrast");
            case BOOKED, RECEIPTED, ARCHIVED ->
                batch.openFailedLines() > 0
                        ? Components.state(VaadinIcon.EXCLAMATION_CIRCLE, word, "warning")
                        : Components.state(VaadinIcon.CHECK, word, "success");
            default -> Components.state(VaadinIcon.HOURGLASS, word, "");
        };
    }

    static Span of(PaymentLine line) {
        String word = text("disbursement.ui.line." + line.status());
        return switch (line.status()) {
            case OPEN -> Components.state(VaadinIcon.HOURGLASS, word, "");
            case PAID -> Components.state(VaadinIcon.CHECK, word, "success");
            case NOTHING_DUE -> Components.state(VaadinIcon.MINUS, word, "contrast");
            case FAILED, BLOCKED -> Components.state(VaadinIcon.EXCLAMATION_CIRCLE, word, "error");
            case CANCELLED -> Components.state(VaadinIcon.BAN, word, "contrast");
        };
    }

    /** How many lines failed, and how many of them are paid by now. */
    static String failed(BatchSummary batch) {
        return batch.repaidLines() == 0
                ? String.valueOf(batch.failedLines())
                : text("disbursement.ui.failed.repaid", batch.openFailedLines(), batch.repaidLines());
    }

    /** Why a line was not paid, in words; empty while there is no reason. */
    static String reason(PaymentLine line) {
        if (line.failureReason() == null) return "";
        String reason = text("disbursement.reason." + line.failureReason());
        if (line.repaidIn() != null) return reason + " · " + text("disbursement.ui.repaid-in", line.repaidIn());
        return line.requeued() ? reason + " · " + text("disbursement.ui.corrected") : reason;
    }
}
