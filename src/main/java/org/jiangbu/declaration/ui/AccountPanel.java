package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.people.AccountNumber;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.PayeeAccount;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.jiangbu.workflow.ui.PanelContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The account that a payment failed on, and the corrected one. It stands here because only here a case leads to a household. */
@Component
class AccountPanel implements BusinessPanel {
    private final DeclarationBooks books;
    private final Accounts accounts;

    AccountPanel(DeclarationBooks books, Accounts accounts) {
        this.books = books;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public PanelContent show(WorkItem item, boolean editable) {
        DeclarationSummary summary = books.summaries(List.of(item.caseKey())).get(item.caseKey());
        if (summary == null) {
            throw new Refusal("declaration.unknown", item.caseKey());
        }
        PayeeAccount payee = accounts.payees(List.of(summary.householdId())).get(summary.householdId());
        return new Content(summary.headName(), payee, editable);
    }

    /** The payee of one household. */
    private static final class Content extends PanelContent {
        private final TextField holder = new TextField(text("people.field.holder"));
        private final TextField number = new TextField(text("people.field.account"));
        private final TextField bank = new TextField(text("people.field.bank"));
        private final TextField branch = new TextField(text("people.field.branch"));

        Content(String headName, @Nullable PayeeAccount payee, boolean editable) {
            add(new Span(
                    payee == null
                            ? text("declaration.account.none")
                            : text("declaration.account.now", payee.holderName(), payee.masked())));
            if (!editable) {
                return;
            }
            holder.setValue(payee == null ? headName : payee.holderName());
            bank.setValue(payee == null || payee.bankName() == null ? "" : payee.bankName());
            branch.setValue(payee == null || payee.branch() == null ? "" : payee.branch());
            number.setHelperText(text("declaration.account.unchanged"));
            number.setMaxLength(40);
            FormLayout fields = new FormLayout(holder, number, bank, branch);
            fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30rem", 2));
            add(fields);
        }

        @Override
        public Map<String, Object> values() {
            if (number.isEmpty()) {
                return Map.of();
            }
            Map<String, Object> account = new LinkedHashMap<>();
            account.put("holderName", holder.getValue());
            account.put("accountNo", AccountNumber.normalise(number.getValue()));
            account.put("bankName", bank.getValue());
            account.put("branch", branch.getValue());
            return Map.of("account", account);
        }

        @Override
        public void validate() {
            if (!number.isEmpty()) {
                AccountNumber.require(number.getValue());
            }
        }
    }
}
