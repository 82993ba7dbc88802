package org.jiangbu.selfcheck;

import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Opens a check again for what was given back. */
@Component("reopenSelfCheck")
class ReopenSelfCheckDelegate extends CaseDelegate {
    private final HandIn service;
    private final Messages messages;

    ReopenSelfCheckDelegate(HandIn service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        return service.reopen(context.caseKey());
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "selfcheck.delegate.reopenSelfCheck");
    }
}
