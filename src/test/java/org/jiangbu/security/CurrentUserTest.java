package org.jiangbu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CurrentUserTest extends IntegrationTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final LocalDate START = LocalDate.of(2018, 1, 1);

    @Autowired
    CurrentUser currentUser;

    @Autowired
    Staff staff;

    private Person somebody() {
        return staff.create("rights-" + NEXT.incrementAndGet(), "扎西", null);
    }

    @Test
    void roleHoldsOnItsAreaAndWithin() {
        Person clerk = somebody();
        staff.assign(clerk.id(), Roles.TOWNSHIP_CLERK, "533422101", START, null);
        currentUser.runAs(clerk.id(), () -> {
            assertThat(currentUser.has(Roles.TOWNSHIP_CLERK, "533422101202")).isTrue();
            assertThat(currentUser.has(Roles.TOWNSHIP_CLERK, "533422102")).isFalse();
            assertThat(currentUser.has(Roles.TOWNSHIP_LEADER, "533422101")).isFalse();
            assertThat(currentUser.scopes()).containsExactly("533422101");
            assertThat(currentUser.seesUnmasked("533422101202")).isTrue();
            assertThatThrownBy(() -> currentUser.require("533422102", Roles.TOWNSHIP_CLERK))
                    .isInstanceOf(Refusal.class);
        });
        assertThat(staff.holders(Roles.TOWNSHIP_CLERK, "53342210120202")).contains(clerk);
        assertThat(staff.names(Set.of(clerk.id(), -1L))).containsOnlyKeys(clerk.id());
        assertThat(staff.assignmentsOf(clerk.id())).hasSize(1);
    }

    @Test
    void roleEndsWithItsLastDay() {
        Person cadre = somebody();
        staff.assign(cadre.id(), Roles.VILLAGE_CADRE, "533422101202", START, LocalDate.of(2018, 12, 31));
        assertThat(currentUser.runAs(cadre.id(), () -> currentUser.hasRole(Roles.VILLAGE_CADRE)))
                .isFalse();
        assertThat(staff.holders(Roles.VILLAGE_CADRE, "533422101202")).doesNotContain(cadre);
    }

    @Test
    void endedRoleCountsNoMore() {
        Person cadre = somebody();
        staff.assign(cadre.id(), Roles.VILLAGE_CADRE, "533422101202", START, null);
        assertThat(currentUser.runAs(cadre.id(), () -> currentUser.hasRole(Roles.VILLAGE_CADRE)))
                .isTrue();
        staff.end(cadre.id(), Roles.VILLAGE_CADRE, "533422101202", LocalDate.of(2018, 12, 31));
        assertThat(currentUser.runAs(cadre.id(), () -> currentUser.hasRole(Roles.VILLAGE_CADRE)))
                .isFalse();
    }

    @Test
    void whoLeftHasNoRightAtOnce() {
        Person leader = somebody();
        staff.assign(leader.id(), Roles.COUNTY_LEADER, "533422", START, null);
        assertThat(currentUser.runAs(leader.id(), () -> currentUser.scopes())).isEqualTo(List.of("533422"));
        staff.setActive(leader.id(), false);
        assertThat(currentUser.runAs(leader.id(), () -> currentUser.hasRole(Roles.COUNTY_LEADER)))
                .isFalse();
    }

    @Test
    void administratorAndAssignedCadreReadNoAreaOfHouseholds() {
        Person both = somebody();
        staff.assign(both.id(), Roles.ADMIN, "533422", START, null);
        staff.assign(both.id(), Roles.ASSIGNED_CADRE, "533422101", START, null);
        currentUser.runAs(both.id(), () -> {
            assertThat(currentUser.scopes()).isEmpty();
            assertThat(currentUser.scopes(Roles.ASSIGNED_CADRE)).containsExactly("533422101");
        });
    }

    @Test
    void nobodyActsWithoutSignIn() {
        assertThat(currentUser.isSignedIn()).isFalse();
        assertThat(currentUser.hasRole(Roles.ADMIN)).isFalse();
        assertThatThrownBy(() -> currentUser.id()).isInstanceOf(Refusal.class);
    }

    @Test
    void weakPasswordsAndTakenNamesAreRefused() {
        Person person = somebody();
        assertThatThrownBy(() -> staff.create(person.username().toUpperCase(), "某某", null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> staff.setPassword(person.id(), "short")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> staff.setPassword(person.id(), "aaaaaaaaaaaaaa"))
                .isInstanceOf(Refusal.class);
    }
}
