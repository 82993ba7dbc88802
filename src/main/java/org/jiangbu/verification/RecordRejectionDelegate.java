package org.jiangbu.verification;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Records that a declaration gets no award, and until when a review may be asked for. */
@Component("recordRejection")
class RecordRejectionDelegate extends CaseDelegate {
    private final Verdicts service;
    private final Messages messages;

    RecordRejectionDelegate(Verdicts service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected Map<String, Map<String, Object>> foresee(Collection<String> caseKeys) {
        return service.reviewDeadlines(caseKeys);
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        service.rejected(contexts);
    }

    @Override
    protected boolean takeBack(CaseContext context) {
        service.unreject(context.caseKey());
        return true;
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "verification.delegate.recordRejection");
    }
}
