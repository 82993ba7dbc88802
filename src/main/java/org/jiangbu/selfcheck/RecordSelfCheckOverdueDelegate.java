package org.jiangbu.selfcheck;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Writes down that a check was not handed in by its due day. */
@Component("recordSelfCheckOverdue")
class RecordSelfCheckOverdueDelegate extends CaseDelegate {
    private final SelfCheckReminders service;
    private final Messages messages;

    RecordSelfCheckOverdueDelegate(SelfCheckReminders service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        service.overdue(contexts.stream().map(CaseContext::caseKey).toList());
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "selfcheck.delegate.recordSelfCheckOverdue");
    }
}
