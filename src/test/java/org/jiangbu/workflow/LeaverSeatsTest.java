package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangbu.handover.HandOver;
import org.jiangbu.handover.HandOver.Stays;
import org.jiangbu.handover.HandOver.Work;
import org.jiangbu.handover.HandOvers;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.seat.Seat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 离职转办 where several decide: the seat goes with the item, and before its turn has come. */
class LeaverSeatsTest extends CommitteeTest {
    @Autowired
    private HandOvers handOvers;

    @Autowired
    private InboxRebuild rebuild;

    private HandOver pass(Person from, Person to) {
        Person admin = person("管", "admin", "533422");
        return as(admin, () -> handOvers.handOver(from.id(), to.id(), "调离本岗位"));
    }

    @Test
    void aSeatWhoseTurnHasNotComeIsTakenByTheSuccessor() {
        String key = started("in-order");
        Person successor = person("戊", "stationed-team", village);
        assertThat(pass(second, successor).passing(Work.SEAT)).isOne();
        assertThat(seats(first, key))
                .extracting(Seat::personId)
                .containsExactly(first.id(), successor.id(), third.id());
        decide(first, key, "approve");
        assertThat(inbox(second, key)).isEmpty();
        decide(successor, key, "approve");
        decide(third, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-in-order");
        assertThat(as(first, () -> holdings.of(key)))
                .extracting(hand -> hand.kind().name())
                .containsExactly("SEAT_PASSED");
    }

    @Test
    void anOpenSeatGoesWithItsItemAlsoWhenTheInboxIsRebuilt() {
        String key = started("all");
        Person successor = person("戊", "stationed-team", village);
        assertThat(pass(second, successor).passing(Work.ITEM)).isOne();
        rebuild.rebuild();
        assertThat(inbox(second, key)).isEmpty();
        assertThat(seats(first, key))
                .extracting(Seat::personId)
                .contains(successor.id())
                .doesNotContain(second.id());
        decide(successor, key, "approve");
        decide(first, key, "approve");
        decide(third, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-all");
    }

    @Test
    void whoSitsAlreadyTakesNoSecondSeat() {
        String key = started("in-order");
        Person admin = person("管", "admin", "533422");
        staff.assign(third.id(), "stationed-team", village, java.time.LocalDate.of(2018, 1, 1), null);
        assertThat(as(admin, () -> handOvers.preview(second.id(), third.id())).staying())
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.work()).isEqualTo(Work.SEAT);
                    assertThat(group.stays()).isEqualTo(Stays.SEPARATION);
                });
        assertThat(seats(first, key)).hasSize(3);
    }
}
