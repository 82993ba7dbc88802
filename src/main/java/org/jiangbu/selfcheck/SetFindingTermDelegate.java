package org.jiangbu.selfcheck;

import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Sets by when a finding is to be put right. */
@Component("setFindingTerm")
class SetFindingTermDelegate extends CaseDelegate {
    private final FindingCases service;
    private final Messages messages;

    SetFindingTermDelegate(FindingCases service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        return service.term(context.caseKey());
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "selfcheck.delegate.setFindingTerm");
    }
}
