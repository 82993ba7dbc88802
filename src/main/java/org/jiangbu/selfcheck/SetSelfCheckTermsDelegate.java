package org.jiangbu.selfcheck;

import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Sets by when a check is to be handed in and when its place is reminded first (R21). */
@Component("setSelfCheckTerms")
class SetSelfCheckTermsDelegate extends CaseDelegate {
    private final HandIn service;
    private final Messages messages;

    SetSelfCheckTermsDelegate(HandIn service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        return service.terms(context.caseKey());
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "selfcheck.delegate.setSelfCheckTerms");
    }
}
