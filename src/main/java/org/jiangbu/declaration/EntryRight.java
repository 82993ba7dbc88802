package org.jiangbu.declaration;

import org.jiangbu.base.Refusal;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.policy.Programmes;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.WaitingSteps;
import org.springframework.stereotype.Component;

/** Who may enter and who may read declarations (DOMAIN C); whoever acts for another in their process does both. */
@Component
class EntryRight {
    private final CurrentUser user;
    private final Programmes programmes;
    private final CadreAssignments cadres;
    private final WaitingSteps waiting;

    EntryRight(CurrentUser user, Programmes programmes, CadreAssignments cadres, WaitingSteps waiting) {
        this.user = user;
        this.programmes = programmes;
        this.cadres = cadres;
        this.waiting = waiting;
    }

    /** Entry clerks and township clerks of the place; the assigned cadre where policy allows it. */
    boolean enters(HouseholdSummary household, int programmeYear) {
        return user.hasIn(Declarations.PROCESS, Roles.ENTRY_CLERK, household.areaCode())
                || user.hasIn(Declarations.PROCESS, Roles.TOWNSHIP_CLERK, household.areaCode())
                || (isCadre(household)
                        && programmes.policy(programmeYear).safeguards().cadreMayEnter());
    }

    void require(HouseholdSummary household, int programmeYear) {
        if (!enters(household, programmeYear)) {
            throw new Refusal("security.refused");
        }
    }

    /** @param asked what the person asked by; a refusal repeats it and says nothing that the person did not know */
    void requireReads(DeclarationSummary declaration, Object asked) {
        if (!reads(declaration)) {
            throw new Refusal("declaration.unknown", asked);
        }
    }

    boolean reads(DeclarationSummary declaration) {
        return user.scopes().stream().anyMatch(declaration.areaCode()::startsWith)
                || cadres.readable().contains(declaration.householdId())
                || waiting.anyMine(declaration.number()); // a cadre to whom it came instead of the assigned one
    }

    private boolean isCadre(HouseholdSummary household) {
        Long cadre = household.cadreId();
        return cadre != null
                && user.identitiesIn(Declarations.PROCESS).contains(cadre)
                && user.hasIn(Declarations.PROCESS, Roles.ASSIGNED_CADRE, household.areaCode());
    }
}
