package org.jiangbu.people;

import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whose households a person may read: those of the own areas, those assigned to the person as cadre, and those about which
 * the person has something to decide.
 */
@Component
class Reach {
    private final CurrentUser user;
    private final ObjectProvider<OpenMatters> matters;

    Reach(CurrentUser user, ObjectProvider<OpenMatters> matters) {
        this.user = user;
        this.matters = matters;
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
                || user.scopes().stream().anyMatch(scope -> household.areaCode().startsWith(scope))
                || concerns(household);
    }

    private boolean concerns(HouseholdSummary household) {
        return matters.stream().anyMatch(matter -> matter.concern(household.id()));
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

    /** Assigned to the person, or handed to the person for a matter that is open; who is still a cadre there. */
    boolean isCadreOf(HouseholdSummary household) {
        Long cadre = household.cadreId();
        return user.has(Roles.ASSIGNED_CADRE, household.areaCode())
                && (cadre != null && user.identities().contains(cadre) || concerns(household));
    }

    void requireReads(HouseholdSummary household) {
        if (!reads(household)) {
            throw new Refusal("people.household.unknown");
        }
    }
}
