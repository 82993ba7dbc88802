package org.jiangbu.disbursement;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Makes the account that a second person has just confirmed the household's own. */
@Component("changeAccount")
class ChangeAccountDelegate extends CaseDelegate {
    private final AccountCorrections corrections;
    private final Messages messages;

    ChangeAccountDelegate(AccountCorrections corrections, Messages messages) {
        this.corrections = corrections;
        this.messages = messages;
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        corrections.confirm(contexts.stream().map(CaseContext::caseKey).toList());
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "disbursement.delegate.changeAccount");
    }
}
