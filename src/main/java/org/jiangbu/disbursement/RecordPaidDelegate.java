package org.jiangbu.disbursement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    protected Map<String, Object> perform(CaseContext context) {
        declarations.markPaid(List.of(context.caseKey()));
        return Map.of();
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "disbursement.delegate.recordPaid");
    }
}
