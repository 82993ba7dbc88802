package org.jiangbu.selfcheck;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Closes a finding (销号); with the last of a check the check goes on. */
@Component("closeFinding")
class CloseFindingDelegate extends CaseDelegate {
    private final FindingCases service;
    private final Messages messages;

    CloseFindingDelegate(FindingCases service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        service.closed(contexts.stream().map(CaseContext::caseKey).toList());
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "selfcheck.delegate.closeFinding");
    }
}
