package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.ChainTest;
import org.jiangbu.audit.InvariantResult;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.people.Kinship;
import org.jiangbu.people.Relation;
import org.jiangbu.people.Relations;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.CaseFact;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.Foresight;
import org.jiangbu.workflow.InboxRebuild;
import org.jiangbu.workflow.NextStep;
import org.jiangbu.workflow.TakeBacks;
import org.jiangbu.workflow.WaitingSteps;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.holding.Hand;
import org.jiangbu.workflow.holding.HandKind;
import org.jiangbu.workflow.holding.Holdings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 回避 (H6): whoever turns out to be related leaves what is open, and nothing is lost by it. */
class RecusalTest extends ChainTest {
    @Autowired
    private Relations relations;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Holdings holdings;

    @Autowired
    private TakeBacks takeBacks;

    @Autowired
    private WaitingSteps waiting;

    @Autowired
    private Foresight foresight;

    @Autowired
    private InboxRebuild rebuild;

    @Autowired
    private JdbcClient jdbc;

    private Person clerk;
    private Person cadre;
    private Person village;

    @BeforeEach
    void whoIsWho() {
        clerk = people.get(Roles.TOWNSHIP_CLERK);
        cadre = people.get(Roles.ASSIGNED_CADRE);
        village = people.get(Roles.VILLAGE_CADRE);
    }

    private long household(String number) {
        return books.summaries(List.of(number)).get(number).householdId();
    }

    private void relate(Person by, Person who, String number) {
        user.runAs(by.id(), () -> relations.relate(who.id(), household(number), Kinship.COLLATERAL));
    }

    private void removeRelation(Person by, Person who, String number, String reason) {
        user.runAs(by.id(), () -> {
            Relation relation = relations.of(household(number)).stream()
                    .filter(one -> one.personId() == who.id())
                    .findFirst()
                    .orElseThrow();
            relations.remove(household(number), relation.id(), reason);
        });
    }

    private List<WorkItem> inbox(Person person, String number) {
        return user.runAs(person.id(), () -> items.list(
                        new WorkItemQuery(null, null, null, false, number, WorkItemQuery.Sort.DUE, null, 50))
                .items());
    }

    private void approve(Person person, WorkItem item) {
        user.runAs(
                person.id(),
                () -> items.decide(new DecideRequest(
                        item.id(),
                        item.revision(),
                        "approve",
                        null,
                        null,
                        Map.of(),
                        UUID.randomUUID().toString())));
    }

    private String atTheVillage() {
        String number = declared("2400");
        approve(Roles.ASSIGNED_CADRE, number);
        return number;
    }

    private List<String> broken() {
        return invariants.check().stream()
                .filter(result -> !result.holds())
                .map(InvariantResult::id)
                .toList();
    }

    @Test
    void anOpenItemLeavesTheRelativeAndStaysWithTheOthers() {
        Person other = given.person(Roles.VILLAGE_CADRE, VILLAGE);
        String number = atTheVillage();
        WorkItem seen = inbox(village, number).get(0);
        WorkItem seenByOther = inbox(other, number).get(0);

        relate(clerk, village, number);

        assertThat(inbox(village, number)).isEmpty();
        assertThatThrownBy(() -> approve(village, seen)).hasMessage("workflow.item.separation");
        assertThatThrownBy(() -> approve(other, seenByOther)).hasMessage("workflow.item.stale");
        approve(other, inbox(other, number).get(0));
        assertThat(inbox(village, number)).isEmpty();
    }

    @Test
    void theAssignedCadresItemGoesToTheOtherCadresOfTheTownship() {
        Person other = given.person(Roles.ASSIGNED_CADRE, TOWNSHIP);
        String number = declared("2400");
        assertThat(inbox(other, number)).isEmpty();

        relate(clerk, cadre, number);

        assertThat(inbox(cadre, number)).isEmpty();
        WorkItem item = inbox(other, number).get(0);
        assertThat(item.assigneeId()).isNull();
        assertThat(user.runAs(
                        other.id(), () -> declarations.view(number).summary().number()))
                .isEqualTo(number);
        approve(other, item);
        List<Hand> hands = user.runAs(clerk.id(), () -> holdings.of(number));
        assertThat(hands).singleElement().satisfies(hand -> {
            assertThat(hand.kind()).isEqualTo(HandKind.RECUSED);
            assertThat(hand.toName()).isNull();
        });
        assertThat(inbox(village, number)).hasSize(1);
    }

    @Test
    void aLeaderAssignsWhatTheCadreHadToLeave() {
        Person other = given.person(Roles.ASSIGNED_CADRE, TOWNSHIP);
        String number = declared("2400");
        relate(clerk, cadre, number);
        long item = inbox(other, number).get(0).id();
        user.runAs(people.get(Roles.TOWNSHIP_LEADER).id(), () -> {
            assertThat(holdings.candidates(item)).contains(other).doesNotContain(cadre);
            assertThatThrownBy(() -> holdings.assign(List.of(item), cadre.id(), null))
                    .hasMessage("workflow.holding.separation");
            holdings.assign(List.of(item), other.id(), "挂包干部回避");
        });
        approve(other, inbox(other, number).get(0));
    }

    @Test
    void theNextCaseOfTheHouseholdComesToTheOthersAtOnce() {
        Person other = given.person(Roles.ASSIGNED_CADRE, TOWNSHIP);
        String number = atTheVillage();
        relate(clerk, cadre, number);
        WorkItem item = inbox(village, number).get(0);
        List<NextStep> next = user.runAs(village.id(), () -> foresight.after(item.id(), "approve"));
        assertThat(next).isNotEmpty();
        String again = declaredAgain(number);
        assertThat(inbox(cadre, again)).isEmpty();
        assertThat(inbox(other, again)).singleElement().satisfies(one -> assertThat(one.assigneeId())
                .isNull());
    }

    private String declaredAgain(String number) {
        return user.runAs(people.get(Roles.ENTRY_CLERK).id(), () -> {
            NewLine line = declarations.view(number).lines().get(0).asNew();
            return books.createAll(
                            List.of(new NewDeclaration(2018, household(number), "代录", null, List.of(line))), user.id())
                    .get(0);
        });
    }

    @Test
    void whatWasTakenFromThePoolGoesBackToIt() {
        Person other = given.person(Roles.VILLAGE_CADRE, VILLAGE);
        String number = atTheVillage();
        WorkItem item = inbox(village, number).get(0);
        user.runAs(village.id(), () -> holdings.claim(item.id(), item.revision()));
        assertThat(inbox(other, number)).isEmpty();

        user.runAs(village.id(), () -> relations.relate(village.id(), household(number), Kinship.SELF));

        assertThat(inbox(village, number)).isEmpty();
        approve(other, inbox(other, number).get(0));
    }

    @Test
    void aRemovedRelationLetsThePersonDecideAgainAndTheHistoryTellsBoth() {
        String number = atTheVillage();
        relate(clerk, village, number);
        removeRelation(clerk, village, number, "登记时看错了人");

        List<CaseFact> facts = user.runAs(clerk.id(), () -> items.facts(number));
        assertThat(facts)
                .extracting(CaseFact::what)
                .anyMatch(what -> what.startsWith("登记回避"))
                .anyMatch(what -> what.startsWith("撤销回避"));
        assertThat(facts).extracting(CaseFact::words).contains("登记时看错了人");
        approve(village, inbox(village, number).get(0));
        assertThat(status(number)).isEqualTo(DeclarationStatus.SUBMITTED);
        assertThat(user.runAs(clerk.id(), () -> waiting.of(number))).isEmpty();
    }

    @Test
    void nobodyTakesBackADecisionOnARelative() {
        String number = atTheVillage();
        long step = user.runAs(cadre.id(), () -> items.history(number)).stream()
                .map(CaseStep::id)
                .findFirst()
                .orElseThrow();
        relate(clerk, cadre, number);
        user.runAs(cadre.id(), () -> assertThatThrownBy(() -> takeBacks.takeBack(step, "数量需要重新核对"))
                .hasMessage("workflow.item.separation"));
    }

    @Test
    void theDecisionAsksForRelationsItselfAndTheRebuildPutsTheInboxRight() {
        Person other = given.person(Roles.VILLAGE_CADRE, VILLAGE);
        String number = atTheVillage();
        WorkItem item = inbox(village, number).get(0);
        user.runAs(village.id(), () -> holdings.claim(item.id(), item.revision()));
        jdbc.sql(
                        """
                        insert into people_relation (person_id, household_id, kinship, recorded_by, recorded_at)
                        values (?, ?, 'PARENT', ?, now())
                        """)
                .params(village.id(), household(number), clerk.id())
                .update();
        WorkItem held = inbox(village, number).get(0);
        assertThatThrownBy(() -> approve(village, held)).hasMessage("workflow.item.separation");
        assertThat(broken()).contains("declaration-kept-apart");

        rebuild.rebuild();

        assertThat(broken()).doesNotContain("declaration-kept-apart", "workflow-kept-apart", "workflow-holder");
        assertThat(inbox(village, number)).isEmpty();
        approve(other, inbox(other, number).get(0));
    }
}
