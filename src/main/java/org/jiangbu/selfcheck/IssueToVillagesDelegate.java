package org.jiangbu.selfcheck;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Gives every village of a township its part of the check. */
@Component("issueToVillages")
class IssueToVillagesDelegate extends CaseDelegate {
    private final HandIn service;
    private final Messages messages;

    IssueToVillagesDelegate(HandIn service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        contexts.forEach(context -> service.issueToVillages(context.caseKey()));
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "selfcheck.delegate.issueToVillages");
    }
}
