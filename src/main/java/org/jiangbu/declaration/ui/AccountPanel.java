package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.people.AccountChange;
import org.jiangbu.people.AccountChanges;
import org.jiangbu.people.AccountNumber;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.Household;
import org.jiangbu.people.Households;
import org.jiangbu.people.NewAccount;
import org.jiangbu.people.PayeeAccount;
import org.jiangbu.people.ui.AccountFields;
import org.jiangbu.people.ui.WaitingAccount;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.jiangbu.workflow.ui.PanelContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The account that a payment failed on; whoever corrects it enters the new one with a photo, whoever confirms it compares
 * the two. It stands here because only here a case leads to a household.
 */
@Component
class AccountPanel implements BusinessPanel {
    private static final String SUBMIT = "submit";

    private final Declarations declarations;
    private final Accounts accounts;
    private final AccountChanges changes;
    private final Households households;
    private final Staff staff;

    AccountPanel(
            Declarations declarations, Accounts accounts, AccountChanges changes, Households households, Staff staff) {
        this.declarations = declarations;
        this.accounts = accounts;
        this.changes = changes;
        this.households = households;
        this.staff = staff;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public PanelContent show(WorkItem item, boolean editable) {
        Household household =
                households.whole(declarations.view(item.caseKey()).summary().householdId());
        PayeeAccount payee = accounts.of(household.id()).orElse(null);
        boolean enters = editable && item.outcomes().contains(SUBMIT) && changes.enters(household.summary());
        Content content = new Content(payee, enters ? new AccountFields(changes, household, payee) : null);
        if (editable) {
            waiting(household.id(), content, enters);
        }
        return content;
    }

    private void waiting(long household, Content content, boolean enters) {
        Optional<AccountChange> waiting = changes.waiting(household);
        waiting.ifPresent(change -> content.addComponentAtIndex(
                1,
                new WaitingAccount(
                        change,
                        staff.names(List.of(change.askedBy())).getOrDefault(change.askedBy(), ""),
                        changes.photo(household).orElseThrow())));
        if (waiting.isEmpty() && !enters) {
            content.add(new Paragraph(text("declaration.account.same")));
        }
    }

    /** The payee of one household. */
    private static final class Content extends PanelContent {
        private final @Nullable AccountFields fields;

        Content(@Nullable PayeeAccount payee, @Nullable AccountFields fields) {
            this.fields = fields;
            add(new Span(
                    payee == null
                            ? text("declaration.account.none")
                            : text("declaration.account.now", payee.holderName(), payee.masked())));
            if (fields != null) {
                fields.setNumberHint(text("declaration.account.unchanged"));
                add(fields);
            }
        }

        @Override
        public Map<String, Object> values() {
            return fields == null
                    ? Map.of()
                    : Map.of("account", fields.account().map(this::entered).orElse(Map.of()));
        }

        private Map<String, Object> entered(NewAccount account) {
            Map<String, Object> entered = new LinkedHashMap<>();
            entered.put("holderName", account.holderName());
            entered.put("accountNo", AccountNumber.normalise(account.accountNo()));
            entered.put("bankName", account.bankName());
            entered.put("branch", account.branch());
            if (fields != null) {
                entered.put("photoId", fields.photo());
            }
            return entered;
        }

        @Override
        public void validate() {
            if (fields != null) {
                fields.validate();
            }
        }
    }
}
