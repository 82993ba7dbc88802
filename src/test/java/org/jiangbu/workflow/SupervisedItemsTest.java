package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.ChainTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Narrowing.Holder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 辖区待办: what others have to do in the area of who supervises them. */
class SupervisedItemsTest extends ChainTest {
    @Autowired
    private WorkLists lists;

    private WorkItemQuery others(String number) {
        return new WorkItemQuery(null, null, null, false, number, WorkItemQuery.Sort.DUE, null, 50)
                .narrowedBy(Narrowing.NONE.heldBy(Holder.OTHERS));
    }

    private List<WorkItem> seen(Person person, String number) {
        return user.runAs(person.id(), () -> items.list(others(number)).items());
    }

    @Test
    void aLeaderSeesWhatTheCadresOfTheTownshipHaveToDoAndSoDoesTheCounty() {
        String number = declared("1000.00");
        for (String role : List.of(Roles.TOWNSHIP_LEADER, Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER)) {
            Person supervisor = people.get(role);
            assertThat(seen(supervisor, number)).extracting(WorkItem::caseKey).containsExactly(number);
            assertThat(user.runAs(
                            supervisor.id(), () -> items.counts(others(number)).all()))
                    .isEqualTo(1);
            assertThat(user.runAs(supervisor.id(), lists::supervises)).isTrue();
        }
    }

    @Test
    void nobodyElseSeesIt() {
        String number = declared("1000.00");
        Person elsewhere = given.person(Roles.TOWNSHIP_LEADER, "533422202");
        assertThat(seen(elsewhere, number)).isEmpty();
        for (String role : List.of(Roles.ASSIGNED_CADRE, Roles.TOWNSHIP_CLERK, Roles.VILLAGE_CADRE)) {
            assertThat(seen(people.get(role), number)).isEmpty();
            assertThat(user.runAs(people.get(role).id(), lists::supervises)).isFalse();
        }
    }

    @Test
    void whatIsAboveOrOnesOwnIsNotAmongIt() {
        checked("1000.00");
        String roster = openRoster();
        decideSubmit(roster);
        assertThat(seen(people.get(Roles.TOWNSHIP_LEADER), roster)).isEmpty();
        assertThat(seen(people.get(Roles.COUNTY_REVIEWER), roster)).hasSize(1);
    }

    private void decideSubmit(String roster) {
        decide(Roles.TOWNSHIP_CLERK, roster, "submit", null, Map.of("note", "已核对户数和金额", "signed", true));
    }

    @Test
    void nothingIsDecidedFromThere() {
        String number = declared("1000.00");
        WorkItem item = seen(people.get(Roles.TOWNSHIP_LEADER), number).get(0);
        DecideRequest approval = new DecideRequest(
                item.id(),
                item.revision(),
                "approve",
                "已认真核对情况",
                null,
                Map.of(),
                UUID.randomUUID().toString());
        long leader = people.get(Roles.TOWNSHIP_LEADER).id();
        assertThatThrownBy(() -> user.runAs(leader, () -> items.decide(approval)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> user.runAs(leader, () -> items.decideMany(List.of(item.id()), approval)))
                .isInstanceOf(Refusal.class);
        assertThat(seen(people.get(Roles.TOWNSHIP_LEADER), number)).hasSize(1);
    }
}
