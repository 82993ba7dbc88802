package org.jiangbu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiangbu.IntegrationTest;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 回避关系: who may register and remove whom (H6). */
class RelationsTest extends IntegrationTest {
    private static final String TOWNSHIP = "533422206";
    private static final String VILLAGE = "533422206201";

    @Autowired
    Households households;

    @Autowired
    Relations relations;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    private Person clerk;
    private Person leader;
    private Person village;
    private Person stranger;
    private long household;

    @BeforeEach
    void whoIsWho() {
        TestHouseholds given = new TestHouseholds(households, staff, user);
        clerk = given.person(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        leader = given.person(Roles.TOWNSHIP_LEADER, TOWNSHIP);
        village = given.person(Roles.VILLAGE_CADRE, VILLAGE);
        stranger = given.person(Roles.TOWNSHIP_CLERK, "533422205");
        household = given.registered(VILLAGE, "格茸");
    }

    private void relate(Person by, Person who) {
        user.runAs(by.id(), () -> relations.relate(who.id(), household, Kinship.COLLATERAL));
    }

    private void remove(Person by, Person who, String reason) {
        user.runAs(by.id(), () -> relations.of(household).stream()
                .filter(one -> one.personId() == who.id())
                .findFirst()
                .ifPresent(one -> relations.remove(household, one.id(), reason)));
    }

    @Test
    void onlyTheTownshipRegistersOthersButEverybodySpeaksForOneself() {
        assertThatThrownBy(() -> relate(village, leader)).hasMessage("security.refused");
        relate(village, village);
        assertThatThrownBy(() -> relate(clerk, village)).hasMessage("people.relation.known");
        relate(leader, clerk);
        user.runAs(village.id(), () -> assertThat(relations.of(household))
                .extracting(Relation::ownWord)
                .containsExactly(true, false));
    }

    @Test
    void onlyTheTownshipRemovesWithAReasonAndNeverOnesOwn() {
        relate(village, village);
        assertThatThrownBy(() -> remove(village, village, "我要自己办理")).hasMessage("security.refused");
        assertThatThrownBy(() -> remove(clerk, village, "错了")).hasMessage("people.relation.reason");
        remove(leader, village, "经核实并无亲属关系");
        assertThatThrownBy(() -> remove(clerk, village, "经核实并无亲属关系")).hasMessage("people.relation.gone");
        relate(clerk, clerk);
        assertThatThrownBy(() -> remove(clerk, clerk, "经核实并无亲属关系")).hasMessage("people.relation.own");
    }

    @Test
    void aRemovedRelationStaysOnRecordAndCanBeRegisteredAgain() {
        relate(clerk, village);
        remove(leader, village, "经核实并无亲属关系");
        assertThat(relations.excludedFor(List.of(household))).isEmpty();
        relate(clerk, village);
        user.runAs(clerk.id(), () -> assertThat(relations.of(household))
                .extracting(Relation::removedBy)
                .containsExactly(leader.id(), null));
    }

    @Test
    void whoWorksElsewhereIsNeitherRegisteredNorRegisters() {
        assertThatThrownBy(() -> relate(clerk, stranger)).hasMessage("people.relation.elsewhere");
        assertThatThrownBy(() -> relate(stranger, village)).hasMessage("people.household.unknown");
        assertThatThrownBy(() -> relate(stranger, stranger)).hasMessage("people.household.unknown");
        user.runAs(clerk.id(), () -> assertThat(relations.candidates(household))
                .contains(village, leader)
                .doesNotContain(stranger));
    }
}
