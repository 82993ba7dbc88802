package org.jiangbu.selfcheck;

import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Opens a finding for every problem of an accepted check (R23). */
@Component("openFindings")
class OpenFindingsDelegate extends CaseDelegate {
    private final FindingCases service;
    private final Messages messages;

    OpenFindingsDelegate(FindingCases service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        return Map.of("findings", service.open(context.caseKey()));
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "selfcheck.delegate.openFindings");
    }
}
