package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationSummary;
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
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.jiangbu.workflow.ui.PanelContent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The account that a payment failed on; whoever corrects it enters the new one with a photo, whoever confirms it compares
 * the two. It stands here because only here a case leads to a household.
 */
@Component
class AccountPanel implements BusinessPanel {
    private static final String SUBMIT = "submit";
    private static final String CONFIRM = "confirm";

    private final Declarations declarations;
    private final Accounts accounts;
    private final AccountChanges changes;
    private final Households households;
    private final CurrentUser user;
    private final Staff staff;
    private final ObjectProvider<DeclarationNote> notes;

    AccountPanel(
            Declarations declarations,
            Accounts accounts,
            AccountChanges changes,
            Households households,
            CurrentUser user,
            Staff staff,
            ObjectProvider<DeclarationNote> notes) {
        this.declarations = declarations;
        this.accounts = accounts;
        this.changes = changes;
        this.households = households;
        this.user = user;
        this.staff = staff;
        this.notes = notes;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public PanelContent show(WorkItem item, boolean editable) {
        DeclarationSummary declaration = declarations.view(item.caseKey()).summary();
        Household household = households.whole(declaration.householdId());
        PayeeAccount payee = accounts.of(household.id()).orElse(null);
        boolean enters = editable && item.outcomes().contains(SUBMIT) && changes.enters(household.summary());
        Content content = new Content(payee, enters ? fields(household, payee) : null);
        if (editable) {
            waiting(household.id(), content, enters, item.outcomes().contains(CONFIRM));
        }
        List<com.vaadin.flow.component.Component> failed = notes.orderedStream()
                .flatMap(note -> note.atAccount(declaration).stream())
                .toList();
        for (int i = 0; i < failed.size(); i++) {
            content.addComponentAtIndex(i, failed.get(i));
        }
        return content;
    }

    private AccountFields fields(Household household, @Nullable PayeeAccount payee) {
        return new AccountFields(
                content -> user.within(Declarations.PROCESS, () -> changes.keepPhoto(household.id(), content)),
                household,
                payee);
    }

    private void waiting(long household, Content content, boolean enters, boolean confirms) {
        Optional<AccountChange> waiting = changes.waiting(household);
        waiting.ifPresent(change -> content.addComponentAtIndex(
                1,
                new WaitingAccount(
                        change,
                        staff.names(List.of(change.askedBy())).getOrDefault(change.askedBy(), ""),
                        changes.photo(household).orElseThrow())));
        if (waiting.isPresent() && confirms) {
            content.askWhetherCompared();
        }
        if (waiting.isEmpty() && !enters) {
            content.add(new Paragraph(text("declaration.account.same")));
        }
    }

    /** The payee of one household. */
    private static final class Content extends PanelContent {
        private final @Nullable AccountFields fields;
        private @Nullable Checkbox compared;

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

        /** Only where there is a new account: who confirms the old one has nothing to compare. */
        private void askWhetherCompared() {
            Checkbox asked = new Checkbox(text("declaration.account.compared"));
            asked.setRequiredIndicatorVisible(true);
            asked.addValueChangeListener(change -> asked.setInvalid(false));
            compared = asked;
            add(asked);
        }

        @Override
        public Map<String, Object> values() {
            if (compared != null && compared.getValue()) {
                return Map.of("compared", true);
            }
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
            if (compared != null && !compared.getValue()) {
                compared.setInvalid(true);
                compared.setErrorMessage(text("people.change.not-compared"));
                throw new Refusal("people.change.not-compared");
            }
            if (fields != null) {
                fields.validate();
            }
        }
    }
}
