package org.jiangbu.declaration.ui;

import static org.jiangbu.base.ui.Components.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.WorkItems;

/** Whether anybody has verified what is declared now; until then the declared values stand and no sum is called verified. */
final class VerifiedSum {
    private static final Set<DeclarationStatus> DECIDED =
            EnumSet.of(DeclarationStatus.VERIFIED, DeclarationStatus.REGISTERED, DeclarationStatus.PAID);

    private VerifiedSum() {}

    static boolean present(DeclarationSummary declaration, WorkItems workItems) {
        if (DECIDED.contains(declaration.status()) || declaration.verifiedFen() != declaration.declaredFen()) {
            return true;
        }
        if (declaration.submittedAt() == null) {
            return false;
        }
        try {
            return approvedSinceCorrection(workItems.history(declaration.number()));
        } catch (Refusal notForThisPerson) {
            return false;
        }
    }

    private static boolean approvedSinceCorrection(List<CaseStep> steps) {
        boolean approved = false;
        for (CaseStep step : steps) {
            approved = !step.outcome().equals("resubmit")
                    && (approved || step.outcome().equals("approve"));
        }
        return approved;
    }

    /** What is declared, and what is verified of it where somebody has. */
    static String sentence(DeclarationSummary declaration, boolean verified) {
        String declared = Money.ofFen(declaration.declaredFen()).format();
        return verified
                ? text(
                        "declaration.totals",
                        declared,
                        Money.ofFen(declaration.verifiedFen()).format())
                : text("declaration.totals.unverified", declared);
    }
}
