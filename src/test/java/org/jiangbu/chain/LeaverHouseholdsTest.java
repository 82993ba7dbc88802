package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.ChainTest;
import org.jiangbu.approval.ApprovalForms;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.handover.HandOver;
import org.jiangbu.handover.HandOvers;
import org.jiangbu.people.Kinship;
import org.jiangbu.people.Relations;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.holding.Holdings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cadre leaves: whoever follows has the households too, and nothing waits for the one who is gone. */
class LeaverHouseholdsTest extends ChainTest {
    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Relations relations;

    @Autowired
    private ApprovalForms forms;

    @Autowired
    private Clock clock;

    private Person admin;
    private Person cadre;
    private Person successor;

    @BeforeEach
    void whoFollows() {
        admin = given.person(Roles.ADMIN, "533422");
        cadre = people.get(Roles.ASSIGNED_CADRE);
        successor = given.person(Roles.ASSIGNED_CADRE, TOWNSHIP);
    }

    private long household(String number) {
        return books.summaries(List.of(number)).get(number).householdId();
    }

    private List<WorkItem> inbox(Person person, String number) {
        return user.runAs(person.id(), () -> items.list(
                        new WorkItemQuery(null, null, null, false, number, WorkItemQuery.Sort.DUE, null, 50))
                .items());
    }

    private String declaredAgain(String number) {
        return user.runAs(people.get(Roles.ENTRY_CLERK).id(), () -> {
            NewLine line = declarations.view(number).lines().get(0).asNew();
            return books.createAll(
                            List.of(new NewDeclaration(2018, household(number), "代录", null, List.of(line))), user.id())
                    .get(0);
        });
    }

    private HandOver handOver() {
        return user.runAs(admin.id(), () -> handOvers.handOver(cadre.id(), successor.id(), "调离本县"));
    }

    @Test
    void householdsPassWithTheItemsAndWhatIsDeclaredLaterComesToTheSuccessor() {
        String number = declared("2400");
        HandOver done = handOver();
        assertThat(done.passing(HandOver.Work.ITEM)).isOne();
        assertThat(done.passing(HandOver.Work.HOUSEHOLD)).isOne();
        staff.setActive(cadre.id(), false);
        assertThat(inbox(successor, declaredAgain(number)))
                .singleElement()
                .satisfies(item -> assertThat(item.assigneeId()).isEqualTo(successor.id()));
        assertThat(user.runAs(
                        successor.id(), () -> households.get(household(number)).cadreId()))
                .isEqualTo(successor.id());
    }

    @Test
    void aRelativesHouseholdStays() {
        String number = declared("2400");
        user.runAs(
                people.get(Roles.TOWNSHIP_CLERK).id(),
                () -> relations.relate(successor.id(), household(number), Kinship.CHILD));
        HandOver preview = user.runAs(admin.id(), () -> handOvers.preview(cadre.id(), successor.id()));
        assertThat(preview.staying())
                .filteredOn(group -> group.work() == HandOver.Work.HOUSEHOLD)
                .singleElement()
                .satisfies(group -> assertThat(group.stays()).isEqualTo(HandOver.Stays.SEPARATION));
    }

    @Test
    void whatIsDeclaredForTheHouseholdOfACadreWhoIsGoneLiesWithTheOthers() {
        String number = declared("2400");
        staff.end(
                cadre.id(), Roles.ASSIGNED_CADRE, TOWNSHIP, LocalDate.now(clock).minusDays(1));
        String again = declaredAgain(number);
        assertThat(inbox(cadre, again)).isEmpty();
        assertThat(inbox(successor, again)).singleElement().satisfies(item -> assertThat(item.assigneeId())
                .isNull());
    }

    @Test
    void whoReceivesOneItemReadsTheHouseholdAndPrintsTheForm() {
        String number = declared("2400");
        WorkItem item = inbox(cadre, number).get(0);
        user.runAs(cadre.id(), () -> holdings.transfer(item.id(), item.revision(), successor.id(), "下乡一周"));
        user.runAs(successor.id(), () -> {
            assertThat(households.get(household(number)).headName()).isEqualTo("农布");
            assertThat(new String(forms.print(number), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        });
    }
}
