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
            return approved(workItems.history(declaration.number()), declaration.valueChanged());
        } catch (Refusal notForThisPerson) {
            return false;
        }
    }

    /** Approvals that were not taken back, and not overtaken by a correction that ran again from the first check. */
    private static boolean approved(List<CaseStep> history, boolean valueChanged) {
        List<CaseStep> steps =
                history.stream().filter(step -> step.takenBack() == null).toList();
        boolean approved = false;
        for (int i = 0; i < steps.size(); i++) {
            switch (steps.get(i).outcome()) {
                case "approve" -> approved = true;
                case "resubmit" -> approved &= cameStraightBack(steps, i, valueChanged);
                default -> {}
            }
        }
        return approved;
    }

    private static boolean cameStraightBack(List<CaseStep> steps, int correction, boolean valueChanged) {
        if (correction == 0 || steps.get(correction - 1).runsAgain()) {
            return false;
        }
        return correction == steps.size() - 1
                ? !valueChanged
                : steps.get(correction + 1)
                        .stepKey()
                        .equals(steps.get(correction - 1).stepKey());
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
