package org.jiangbu.selfcheck;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Closes a check whose findings are all closed. */
@Component("closeSelfCheck")
class CloseSelfCheckDelegate extends CaseDelegate {
    private final FindingCases service;
    private final Messages messages;

    CloseSelfCheckDelegate(FindingCases service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        contexts.forEach(context -> service.closeCheck(context.caseKey()));
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "selfcheck.delegate.closeSelfCheck");
    }
}
