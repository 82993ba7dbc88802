package org.jiangbu.verification;

import java.util.Locale;
import java.util.Map;
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
    protected Map<String, Object> perform(CaseContext context) {
        return service.withdrawn(context.caseKey());
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "verification.delegate.recordWithdrawal");
    }
}
