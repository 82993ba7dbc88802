package org.jiangbu.people;

import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.stereotype.Component;

/** Whose households a person may read: those of the own areas and those assigned to the person as cadre. */
@Component
class Reach {
    private final CurrentUser user;

    Reach(CurrentUser user) {
        this.user = user;
    }

    /** Cadres whose households the person may read: the person, and those for whom the person acts. */
    Long[] cadres() {
        return user.readingIdentities().toArray(Long[]::new);
    }

    /** Patterns for {@code area_code like any(…)}. */
    String[] patterns() {
        return user.scopes().stream().map(scope -> scope + "%").toArray(String[]::new);
    }

    boolean reads(HouseholdSummary household) {
        return isAssigned(household)
                || user.scopes().stream().anyMatch(scope -> household.areaCode().startsWith(scope));
    }

    /** Patterns of the places where the person is cadre today; only there do assigned households count. */
    String[] served() {
        return user.servedAreas().stream().map(scope -> scope + "%").toArray(String[]::new);
    }

    private boolean isAssigned(HouseholdSummary household) {
        return household.cadreId() != null
                && user.readingIdentities().contains(household.cadreId())
                && user.servedAreas().stream().anyMatch(household.areaCode()::startsWith);
    }

    /** Assigned to the person, who is still a cadre there. */
    boolean isCadreOf(HouseholdSummary household) {
        Long cadre = household.cadreId();
        return cadre != null
                && user.identities().contains(cadre)
                && user.has(Roles.ASSIGNED_CADRE, household.areaCode());
    }

    void requireReads(HouseholdSummary household) {
        if (!reads(household)) {
            throw new Refusal("people.household.unknown");
        }
    }
}
