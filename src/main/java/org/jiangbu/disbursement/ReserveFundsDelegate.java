package org.jiangbu.disbursement;

import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Reserves a payment batch, all of it or nothing; sets {@code fundsSufficient}. */
@Component("reserveFunds")
class ReserveFundsDelegate extends CaseDelegate {
    private final Reservations reservations;
    private final Messages messages;

    ReserveFundsDelegate(Reservations reservations, Messages messages) {
        this.reservations = reservations;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        return Map.of("fundsSufficient", reservations.reserve(context.caseKey()));
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "disbursement.delegate.reserveFunds");
    }
}
