package org.jiangbu.disbursement;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Lets a declaration's failed payment be paid again, now that its account is corrected. */
@Component("requeuePayment")
class RequeuePaymentDelegate extends CaseDelegate {
    private final LineBook lines;
    private final Messages messages;

    RequeuePaymentDelegate(LineBook lines, Messages messages) {
        this.lines = lines;
        this.messages = messages;
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        lines.requeue(contexts.stream().map(CaseContext::caseKey).toList());
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "disbursement.delegate.requeuePayment");
    }
}
