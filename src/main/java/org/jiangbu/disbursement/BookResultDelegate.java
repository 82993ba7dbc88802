package org.jiangbu.disbursement;

import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Books the bank's result; sets {@code hasFailures}. */
@Component("bookResult")
class BookResultDelegate extends CaseDelegate {
    private final ResultBooking booking;
    private final Messages messages;

    BookResultDelegate(ResultBooking booking, Messages messages) {
        this.booking = booking;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        return Map.of("hasFailures", booking.book(context.caseKey()));
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "disbursement.delegate.bookResult");
    }
}
