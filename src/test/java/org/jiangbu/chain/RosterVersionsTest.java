package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.register.RosterChange;
import org.jiangbu.register.RosterChange.Kind;
import org.jiangbu.register.RosterChanges;
import org.jiangbu.register.RosterLine;
import org.jiangbu.register.RosterVersion;
import org.jiangbu.register.Rosters;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R14: a roster that changed after it was handed in is a new version, and the county sees the difference. */
class RosterVersionsTest extends IntegrationTest {
    @Autowired
    private Chain chain;

    @Autowired
    private Rosters rosters;

    @Autowired
    private RosterChanges changes;

    @Autowired
    private WorkItems items;

    private Chain.Cast cast;
    private Person clerk;
    private Map<String, Long> brokenBefore;

    @BeforeEach
    void cast() {
        brokenBefore = chain.broken();
        cast = chain.cast("533422202201");
        clerk = cast.person(Roles.TOWNSHIP_CLERK);
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(chain.broken()).isEqualTo(brokenBefore);
    }

    private String verified(String yuan) {
        String number = chain.declared(cast, yuan);
        chain.verified(cast, number);
        return number;
    }

    private void handIn(String roster) {
        chain.decide(clerk, roster, "submit");
        chain.decide(cast.person(Roles.TOWNSHIP_LEADER), roster, "approve");
    }

    private long lineOf(String roster, String number) {
        return chain.as(clerk, () -> rosters.lines(roster)).stream()
                .filter(line -> line.number().equals(number))
                .mapToLong(RosterLine::id)
                .findFirst()
                .orElseThrow();
    }

    private void takeOff(Person person, String roster, long line, String reason) {
        chain.as(person, () -> {
            changes.takeOff(roster, line, reason);
            return null;
        });
    }

    private static RosterChange of(RosterVersion version, String number) {
        return version.changes().stream()
                .filter(change -> change.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCountySeesWhatTheTownshipAddedAndTookOffSinceTheFirstVersion() {
        String kept = verified("6000.00");
        String removed = verified("7000.00");
        String roster = chain.roster(cast);
        handIn(roster);
        chain.decide(cast.person(Roles.COUNTY_REVIEWER), roster, "return");
        takeOff(clerk, roster, lineOf(roster, removed), "收据与品种不符");
        assertThat(chain.steps(removed)).containsExactly("township-check");
        String added = verified("8000.00");
        assertThat(chain.as(clerk, () -> changes.gatherMore(roster))).isEqualTo(1);
        handIn(roster);

        List<RosterVersion> versions = chain.as(cast.person(Roles.COUNTY_REVIEWER), () -> changes.versions(roster));
        assertThat(versions).extracting(RosterVersion::version).containsExactly(2, 1);
        assertThat(versions.get(1).changes()).isEmpty();
        assertThat(of(versions.get(0), added))
                .extracting(RosterChange::kind, RosterChange::afterFen)
                .containsExactly(Kind.ADDED, 240_000L);
        assertThat(of(versions.get(0), removed))
                .extracting(RosterChange::kind, RosterChange::beforeFen)
                .containsExactly(Kind.REMOVED, 210_000L);
        assertThat(versions.get(0).changes()).extracting(RosterChange::number).doesNotContain(kept);
    }

    @Test
    void whoeverHasTheRosterOpenMustLookAgainAfterItChanged() {
        verified("6000.00");
        String roster = chain.roster(cast);
        WorkItem seen = chain.item(clerk, roster);
        verified("8000.00");
        chain.as(clerk, () -> changes.gatherMore(roster));
        assertThatThrownBy(() -> chain.as(clerk, () -> {
                    items.decide(new DecideRequest(
                            seen.id(),
                            seen.revision(),
                            "submit",
                            "情况已逐项核对",
                            null,
                            Map.of(),
                            UUID.randomUUID().toString()));
                    return null;
                }))
                .isInstanceOf(Refusal.class);
        assertThat(chain.item(clerk, roster).amountFen()).isEqualTo(180_000L + 240_000L);
    }

    @Test
    void onlyTheClerkOfTheTownshipChangesAnOpenRosterAndSaysWhy() {
        String first = verified("6000.00");
        String roster = chain.roster(cast);
        long line = lineOf(roster, first);
        assertThatThrownBy(() -> takeOff(clerk, roster, line, "收据与品种不符"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("register.last-line"));
        verified("8000.00");
        chain.as(clerk, () -> changes.gatherMore(roster));
        assertThatThrownBy(() -> takeOff(clerk, roster, line, "无"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("register.reason-missing"));
        Person stranger = chain.cast("533422203201").person(Roles.TOWNSHIP_CLERK);
        assertThatThrownBy(() -> takeOff(stranger, roster, line, "收据与品种不符")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> takeOff(cast.person(Roles.COUNTY_REVIEWER), roster, line, "收据与品种不符"))
                .isInstanceOf(Refusal.class);
        handIn(roster);
        assertThatThrownBy(() -> takeOff(clerk, roster, line, "收据与品种不符"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("register.locked"));
        assertThatThrownBy(() -> chain.as(clerk, () -> changes.gatherMore(roster)))
                .isInstanceOf(Refusal.class);
    }
}
