package org.jiangbu.register;

import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Approves a roster, returns its marked lines and announces the rest for payment. */
@Component("approveRegister")
class ApproveRegisterDelegate extends CaseDelegate {
    private final RosterApproval service;
    private final Messages messages;

    ApproveRegisterDelegate(RosterApproval service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        service.approve(context.caseKey());
        return Map.of();
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "register.delegate.approveRegister");
    }
}
