package org.jiangbu.register;

import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Locks a roster and computes its digest. */
@Component("lockRegister")
class LockRegisterDelegate extends CaseDelegate {
    private final RosterApproval service;
    private final Messages messages;

    LockRegisterDelegate(RosterApproval service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        service.lock(context.caseKey());
        return Map.of();
    }

    @Override
    protected boolean takeBack(CaseContext context) {
        service.unlock(context.caseKey());
        return true;
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "register.delegate.lockRegister");
    }
}
