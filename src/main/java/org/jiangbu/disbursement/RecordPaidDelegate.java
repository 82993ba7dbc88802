package org.jiangbu.disbursement;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Marks a declaration as paid. */
@Component("recordPaid")
class RecordPaidDelegate extends CaseDelegate {
    private final DeclarationBooks declarations;
    private final Messages messages;

    RecordPaidDelegate(DeclarationBooks declarations, Messages messages) {
        this.declarations = declarations;
        this.messages = messages;
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        declarations.markPaid(contexts.stream().map(CaseContext::caseKey).toList());
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "disbursement.delegate.recordPaid");
    }
}
