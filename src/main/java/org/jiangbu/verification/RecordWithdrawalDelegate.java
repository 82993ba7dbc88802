package org.jiangbu.verification;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Records that a household took its declaration back. */
@Component("recordWithdrawal")
class RecordWithdrawalDelegate extends CaseDelegate {
    private final Verdicts service;
    private final Messages messages;

    RecordWithdrawalDelegate(Verdicts service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        service.withdrawn(contexts);
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "verification.delegate.recordWithdrawal");
    }
}
