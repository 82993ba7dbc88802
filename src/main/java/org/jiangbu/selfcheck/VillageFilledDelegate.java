package org.jiangbu.selfcheck;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Notes that a village has filled in its part; once all have, the township goes on. */
@Component("villageFilled")
class VillageFilledDelegate extends CaseDelegate {
    private final HandIn service;
    private final Messages messages;

    VillageFilledDelegate(HandIn service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        service.villageFilled(contexts.stream().map(CaseContext::caseKey).toList());
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "selfcheck.delegate.villageFilled");
    }
}
