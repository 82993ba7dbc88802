package org.jiangbu.disbursement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.people.AccountChanges;
import org.jiangbu.people.NewAccount;
import org.jiangbu.workflow.Decision;
import org.jiangbu.workflow.DecisionRecorder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a cadre enters after a failed payment: a new account with its photo, which waits for a second person; or nothing,
 * where the account was right and only the bank was at fault.
 */
@Component
class AccountCorrections implements DecisionRecorder {
    private static final String ACCOUNT = "account";
    private static final String COMPARED = "compared";

    private final AccountChanges changes;
    private final DeclarationBooks declarations;

    AccountCorrections(AccountChanges changes, DeclarationBooks declarations) {
        this.changes = changes;
        this.declarations = declarations;
    }

    @Override
    public String processId() {
        return Declarations.PROCESS;
    }

    @Override
    public Set<String> values() {
        return Set.of(ACCOUNT, COMPARED);
    }

    @Override
    public void record(List<Decision> decisions) {
        decisions.forEach(decision -> {
            requireCompared(decision);
            Object account = decision.data().get(ACCOUNT);
            if (account instanceof Map<?, ?> entered && !entered.isEmpty()) {
                ask(household(decision.caseKey()), entered);
            } else if (account != null) {
                changes.drop(household(decision.caseKey()));
            }
        });
    }

    /** An account that waits for its second person is dropped with the decision that entered it. */
    @Override
    public void takeBack(Decision decision, Instant at) {
        changes.dropAsked(household(decision.caseKey()), decision.personId(), decision.at());
    }

    /** A new account is confirmed only by who says to have compared it with its photo; an old one needs no comparing. */
    private void requireCompared(Decision decision) {
        if (decision.outcome().equals("confirm")
                && !Boolean.TRUE.equals(decision.data().get(COMPARED))
                && changes.waiting(household(decision.caseKey())).isPresent()) {
            throw new Refusal("people.change.not-compared");
        }
    }

    /** The accounts that a second person confirmed become the households' own. */
    void confirm(Collection<String> numbers) {
        numbers.forEach(number -> changes.confirm(household(number)));
    }

    private void ask(long household, Map<?, ?> account) {
        NewAccount entered = new NewAccount(
                household,
                Objects.requireNonNullElse(text(account.get("holderName")), ""),
                Objects.requireNonNullElse(text(account.get("accountNo")), ""),
                text(account.get("bankName")),
                text(account.get("branch")));
        String photo = text(account.get("photoId"));
        if (photo == null || !photo.matches("\\d{1,18}")) {
            throw new Refusal("people.photo.missing");
        }
        changes.ask(entered, Long.parseLong(photo));
    }

    private long household(String number) {
        DeclarationSummary summary = declarations.summaries(List.of(number)).get(number);
        if (summary == null) throw new Refusal("declaration.unknown", number);
        return summary.householdId();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
