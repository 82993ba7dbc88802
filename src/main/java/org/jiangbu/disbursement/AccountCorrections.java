package org.jiangbu.disbursement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.NewAccount;
import org.jiangbu.workflow.Decision;
import org.jiangbu.workflow.DecisionRecorder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records the corrected account that a cadre enters after a failed payment; an account left as it is stays. */
@Component
class AccountCorrections implements DecisionRecorder {
    private final Accounts accounts;
    private final DeclarationBooks declarations;

    AccountCorrections(Accounts accounts, DeclarationBooks declarations) {
        this.accounts = accounts;
        this.declarations = declarations;
    }

    @Override
    public String processId() {
        return Declarations.PROCESS;
    }

    @Override
    public void record(List<Decision> decisions) {
        decisions.forEach(decision -> {
            if (decision.data().get("account") instanceof Map<?, ?> account) {
                accounts.change(new NewAccount(
                        household(decision.caseKey()),
                        Objects.requireNonNullElse(text(account.get("holderName")), ""),
                        Objects.requireNonNullElse(text(account.get("accountNo")), ""),
                        text(account.get("bankName")),
                        text(account.get("branch"))));
            }
        });
    }

    private long household(String number) {
        var summary = declarations.summaries(List.of(number)).get(number);
        if (summary == null) throw new Refusal("declaration.unknown", number);
        return summary.householdId();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
