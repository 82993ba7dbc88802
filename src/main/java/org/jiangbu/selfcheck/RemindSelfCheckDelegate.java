package org.jiangbu.selfcheck;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Reminds those who have to fill in a check, once (R21). */
@Component("remindSelfCheck")
class RemindSelfCheckDelegate extends CaseDelegate {
    private final SelfCheckReminders service;
    private final Messages messages;

    RemindSelfCheckDelegate(SelfCheckReminders service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        service.remind(contexts.stream().map(CaseContext::caseKey).toList());
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "selfcheck.delegate.remindSelfCheck");
    }
}
