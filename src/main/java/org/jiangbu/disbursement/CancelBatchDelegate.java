package org.jiangbu.disbursement;

import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Cancels a payment batch: its lines are free for another one. */
@Component("cancelBatch")
class CancelBatchDelegate extends CaseDelegate {
    private final Preparations preparations;
    private final Messages messages;

    CancelBatchDelegate(Preparations preparations, Messages messages) {
        this.preparations = preparations;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        preparations.cancel(context.caseKey());
        return Map.of();
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "disbursement.delegate.cancelBatch");
    }
}
