package org.jiangbu.verification;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Records that a declaration goes back for correction, and until when. */
@Component("recordReturn")
class RecordReturnDelegate extends CaseDelegate {
    private final Verdicts service;
    private final Messages messages;

    RecordReturnDelegate(Verdicts service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected Map<String, Map<String, Object>> foresee(Collection<String> caseKeys) {
        return service.correctionDeadlines(caseKeys);
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        service.returned(contexts);
    }

    @Override
    protected boolean takeBack(CaseContext context) {
        service.unreturn(context.caseKey());
        return true;
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "verification.delegate.recordReturn");
    }
}
