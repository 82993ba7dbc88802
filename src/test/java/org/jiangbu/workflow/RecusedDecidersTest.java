package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiangbu.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 回避 among those who decide together: the seat goes, the step stays decidable. */
class RecusedDecidersTest extends CommitteeTest {
    @Autowired
    private Recusals recusals;

    @Autowired
    private InboxRebuild rebuild;

    @Autowired
    private Clock clock;

    private void related(String key, Person... persons) {
        committee.related.put(
                key, Set.copyOf(List.of(persons).stream().map(Person::id).toList()));
    }

    private void recuse(String key, Person... persons) {
        related(key, persons);
        renew(key);
    }

    private void renew(String key) {
        as(
                leader,
                () -> transaction.execute(status -> {
                    recusals.renew(CommitteeCases.PROCESS, List.of(key));
                    return null;
                }));
    }

    @Test
    void theOthersDecideWithoutTheRelative() {
        String key = started("all");
        recuse(key, second);
        assertThat(inbox(second, key)).isEmpty();
        assertThat(seats(first, key)).hasSize(2);
        assertThat(as(first, () -> deciders.candidates(item(first, key).id()))).doesNotContain(second);
        refused(() -> add(first, key, second), "workflow.holding.separation");
        decide(first, key, "approve");
        decide(third, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-all");
    }

    @Test
    void whoLosesTheRoleLeavesTheSeatAndHasItAgainWithTheRole() {
        String key = started("all");
        staff.end(second.id(), "stationed-team", village, LocalDate.now(clock).minusDays(1));
        assertThat(inbox(second, key)).isEmpty();
        assertThat(seats(first, key)).hasSize(2);
        staff.assign(second.id(), "stationed-team", village, LocalDate.now(clock), null);
        renew(key);
        assertThat(seats(first, key)).hasSize(3);
        decide(first, key, "approve");
        decide(second, key, "approve");
        decide(third, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-all");
    }

    @Test
    void inOrderTheNextHasTheTurn() {
        String key = started("in-order");
        recuse(key, first);
        assertThat(inbox(first, key)).isEmpty();
        decide(second, key, "approve");
        decide(third, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-in-order");
    }

    @Test
    void theLastWhoLeavesLeavesTheStepToItsRoleAndALeaderAddsSomebody() {
        String key = started("all");
        decide(second, key, "approve");
        recuse(key, first, third);
        assertThat(ended(key)).isNull();
        Person guest = person("壬", "village-cadre", village);
        WorkItem left = item(guest, key, "stationed-team");
        assertThat(inbox(first, key)).isEmpty();
        as(leader, () -> {
            deciders.add(left.id(), guest.id(), "两人回避，请其参加");
            return null;
        });
        decide(guest, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-all");
    }

    @Test
    void whoIsRelatedNoLongerSitsAgain() {
        String key = started("all");
        recuse(key, second);
        recuse(key);
        decide(second, key, "approve");
        decide(first, key, "approve");
        decide(third, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-all");
        assertThat(as(first, () -> holdings.of(key)))
                .extracting(hand -> hand.kind().name())
                .containsExactly("SEAT_REMOVED", "SEAT_ADDED");
    }

    @Test
    void aSeatThatALeaderTookAwayStaysAway() {
        String key = started("all");
        remove(leader, key, second, item(first, key).id());
        recuse(key, second);
        recuse(key);
        assertThat(inbox(second, key)).isEmpty();
        assertThat(seats(first, key)).hasSize(2);
    }

    @Test
    void whatIsAskedTwiceChangesNothingMore() {
        String key = started("any");
        recuse(key, first);
        renew(key);
        assertThat(seats(second, key)).hasSize(2);
        decide(second, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-any");
    }

    @Test
    void theRebuildTakesSeatsToo() {
        String key = started("all");
        related(key, third);
        assertThat(inbox(third, key)).hasSize(1);
        rebuild.rebuild();
        assertThat(inbox(third, key)).isEmpty();
        Person guest = person("癸", "village-cadre", village);
        add(first, key, guest);
        decide(first, key, "approve");
        decide(second, key, "approve");
        assertThat(ended(key)).isNull();
        decide(guest, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-all");
    }
}
