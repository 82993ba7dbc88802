package org.jiangbu.disbursement;

import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.CaseDelegate;
import org.springframework.stereotype.Component;

/** Fixes the bank file of a released batch. */
@Component("exportBankFile")
class ExportBankFileDelegate extends CaseDelegate {
    private final BankFiles files;
    private final Messages messages;

    ExportBankFileDelegate(BankFiles files, Messages messages) {
        this.files = files;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        files.fix(context.caseKey());
        return Map.of();
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "disbursement.delegate.exportBankFile");
    }
}
