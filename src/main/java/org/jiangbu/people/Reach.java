package org.jiangbu.people;

import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Whose households a person may read: those of the own areas and those assigned to the person as cadre. */
@Component
class Reach {
    private final CurrentUser user;

    Reach(CurrentUser user) {
        this.user = user;
    }

    long me() {
        return user.id();
    }

    /** Patterns for {@code area_code like any(…)}. */
    String[] patterns() {
        return user.scopes().stream().map(scope -> scope + "%").toArray(String[]::new);
    }

    boolean reads(HouseholdSummary household) {
        return isCadreOf(household)
                || user.scopes().stream().anyMatch(scope -> household.areaCode().startsWith(scope));
    }

    boolean isCadreOf(HouseholdSummary household) {
        Long cadre = household.cadreId();
        return cadre != null && cadre == user.id();
    }

    void requireReads(HouseholdSummary household) {
        if (!reads(household)) {
            throw new Refusal("people.household.unknown");
        }
    }
}
