package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangbu.ChainTest;
import org.jiangbu.people.Kinship;
import org.jiangbu.people.Relations;
import org.jiangbu.register.RosterChanges;
import org.jiangbu.register.RosterLine;
import org.jiangbu.security.Absences;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.Foresight;
import org.jiangbu.workflow.NextStep;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is kept from a declaration, or acted on it in another role, is kept from the roster that it stands on (H6, H19). */
class RosterKeptApartTest extends ChainTest {
    @Autowired
    private Relations relations;

    @Autowired
    private RosterChanges changes;

    @Autowired
    private Absences absences;

    @Autowired
    private Foresight foresight;

    @Autowired
    private Clock clock;

    private Person clerk() {
        return people.get(Roles.TOWNSHIP_CLERK);
    }

    private Person leader() {
        return people.get(Roles.TOWNSHIP_LEADER);
    }

    private void relate(Person who, String number) {
        long household = books.summaries(List.of(number)).get(number).householdId();
        user.runAs(clerk().id(), () -> relations.relate(who.id(), household, Kinship.CHILD));
    }

    private List<WorkItem> inbox(Person person, String roster) {
        return user.runAs(person.id(), () -> items.list(
                        new WorkItemQuery(null, null, null, false, roster, WorkItemQuery.Sort.DUE, null, 50))
                .items());
    }

    private void submit(String roster) {
        decide(Roles.TOWNSHIP_CLERK, roster, "submit", null, Map.of("note", "已核对户数和金额", "signed", true));
    }

    private void approve(Person person, WorkItem item) {
        user.runAs(
                person.id(),
                () -> items.decide(new DecideRequest(
                        item.id(),
                        item.revision(),
                        "approve",
                        "同意上报",
                        null,
                        Map.of("planNo", "佛政发〔2018〕12号", "planDate", "2018-12-20"),
                        UUID.randomUUID().toString())));
    }

    @Test
    void aRelativesRosterNeverReachesTheLeaderAndIsForeseenForAnother() {
        Person other = given.person(Roles.TOWNSHIP_LEADER, TOWNSHIP);
        String number = checked("6000.00");
        relate(leader(), number);
        String roster = openRoster();
        WorkItem handing = inbox(clerk(), roster).get(0);
        List<NextStep> next = user.runAs(clerk().id(), () -> foresight.after(handing.id(), "submit"));
        assertThat(next.stream().filter(step -> step.role().equals(Roles.TOWNSHIP_LEADER)))
                .singleElement()
                .satisfies(step -> assertThat(step.persons()).isNotEmpty());
        submit(roster);

        assertThat(inbox(leader(), roster)).isEmpty();
        WorkItem item = inbox(other, roster).get(0);
        assertThatThrownBy(() -> approve(leader(), item)).hasMessage("workflow.item.separation");
        approve(other, item);
    }

    @Test
    void aRelationRegisteredLaterTakesTheOpenRosterAwayToo() {
        Person other = given.person(Roles.TOWNSHIP_LEADER, TOWNSHIP);
        String number = checked("6000.00");
        String roster = openRoster();
        submit(roster);
        WorkItem seen = inbox(leader(), roster).get(0);

        relate(leader(), number);

        assertThat(inbox(leader(), roster)).isEmpty();
        assertThatThrownBy(() -> approve(leader(), seen)).hasMessage("workflow.item.separation");
        approve(other, inbox(other, roster).get(0));
    }

    @Test
    void whoStoodInForTheClerkDoesNotApproveTheRosterOfWhatWasChecked() {
        Person other = given.person(Roles.TOWNSHIP_LEADER, TOWNSHIP);
        LocalDate today = LocalDate.now(clock);
        String number = declared("6000.00");
        approve(Roles.ASSIGNED_CADRE, number);
        approve(Roles.VILLAGE_CADRE, number);
        endNotice(number);
        user.runAs(clerk().id(), () -> absences.enter(clerk().id(), leader().id(), today, today, Set.of(), null));
        approve(Roles.TOWNSHIP_LEADER, number);
        user.runAs(clerk().id(), () -> absences.end(absences.mine().get(0).id()));
        String roster = openRoster();
        submit(roster);

        assertThat(inbox(leader(), roster)).isEmpty();
        WorkItem item = inbox(other, roster).get(0);
        assertThatThrownBy(() -> approve(leader(), item)).hasMessage("workflow.item.separation");
        approve(other, item);
    }

    @Test
    void theClerkWhoCheckedHandsInAndARelativesLineThatIsTakenOffSetsTheClerkFree() {
        String own = checked("6000.00");
        checked("7200.00");
        String roster = openRoster();
        assertThat(inbox(clerk(), roster)).hasSize(1);
        relate(clerk(), own);
        assertThat(inbox(clerk(), roster)).isEmpty();
        user.runAs(clerk().id(), () -> {
            RosterLine line = rosters.lines(roster).stream()
                    .filter(one -> one.number().equals(own))
                    .findFirst()
                    .orElseThrow();
            changes.takeOff(roster, line.id(), "本人须回避，另册办理");
        });
        assertThat(inbox(clerk(), roster)).hasSize(1);
        submit(roster);
    }
}
