package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangbu.ChainTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Narrowing.Holder;
import org.jiangbu.workflow.holding.Holdings;
import org.jiangbu.workflow.pace.Priorities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 辖区待办: what others have to do in the area of who supervises them. */
class SupervisedItemsTest extends ChainTest {
    @Autowired
    private BulkChoices choices;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Priorities priorities;

    @Autowired
    private WorkLists lists;

    @Autowired
    private JdbcClient jdbc;

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

    @Test
    void allThatAFilterFindsIsGivenToOneColleagueAndHurried() {
        declared("1000.00");
        declared("1100.00");
        long leader = people.get(Roles.TOWNSHIP_LEADER).id();
        Person colleague = given.person(Roles.ASSIGNED_CADRE, TOWNSHIP);
        Narrowing byOthers = Narrowing.NONE.heldBy(Narrowing.Holder.OTHERS);
        WorkItemQuery cadres = new WorkItemQuery(
                VILLAGE, "subsidy-declaration", "cadre-check", false, null, byOthers, WorkItemQuery.Sort.DUE, null, 1);
        BulkChoices.Everything all = user.runAs(leader, () -> choices.everything(cadres));
        assertThat(all.ofOneRole()).isTrue();
        assertThat(all.ids())
                .hasSize((int)
                        (long) user.runAs(leader, () -> items.counts(cadres).all()))
                .hasSizeGreaterThanOrEqualTo(2);
        user.runAs(leader, () -> holdings.assign(all.ids(), colleague.id(), "统一调整"));
        user.runAs(leader, () -> priorities.set(all.ids(), Priority.URGENT, "月底前办结"));
        assertThat(user.runAs(
                        colleague.id(), () -> items.list(WorkItemQuery.all(500)).items()))
                .filteredOn(item -> all.ids().contains(item.id()))
                .hasSize(all.ids().size())
                .allMatch(item -> item.priority() == Priority.URGENT);
    }

    /** Who has acted on a case may not decide what follows, and supervises it all the same. */
    @Test
    void whoIsKeptFromDecidingSupervisesItAllTheSame() {
        String number = declared("1000.00");
        Person leader = people.get(Roles.TOWNSHIP_LEADER);
        jdbc.sql("update work_item set excluded = excluded || ?::bigint where case_key = ?")
                .params(leader.id(), number)
                .update();
        assertThat(seen(leader, number)).hasSize(1);
    }

    private List<String> unmanned(Person person, String number) {
        WorkItemQuery query = others(number);
        Narrowing none = query.narrowing();
        Narrowing marked = new Narrowing(
                none.holder(), null, Set.of(), null, null, null, null, Set.of("unmanned"), Set.of(), none.putAside());
        return user.runAs(person.id(), () -> items.list(query.narrowedBy(marked)).items().stream()
                .map(WorkItem::caseKey)
                .toList());
    }

    @Test
    void whatNobodyMayDecideIsMarkedUntilSomebodyElseHoldsTheRole() {
        String number = declared("1000.00");
        Person leader = people.get(Roles.TOWNSHIP_LEADER);
        assertThat(seen(leader, number)).singleElement().satisfies(item -> assertThat(item.flags())
                .doesNotContain("unmanned"));
        assertThat(unmanned(leader, number)).isEmpty();
        jdbc.sql(
                        """
                        update work_item i set assignee_id = null, pooled = true, excluded = (
                            select array_agg(person_id) from security_assignment a where a.role = i.role)
                        where case_key = ?
                        """)
                .param(number)
                .update();
        assertThat(seen(leader, number)).singleElement().satisfies(item -> assertThat(item.flags())
                .contains("unmanned"));
        assertThat(unmanned(leader, number)).containsExactly(number);
        given.person(Roles.ASSIGNED_CADRE, TOWNSHIP);
        assertThat(seen(leader, number)).singleElement().satisfies(item -> assertThat(item.flags())
                .doesNotContain("unmanned"));
        assertThat(unmanned(leader, number)).isEmpty();
    }
}
