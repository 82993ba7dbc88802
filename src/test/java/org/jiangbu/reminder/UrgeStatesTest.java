package org.jiangbu.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.ProbeCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a supervisor sees of the urges in a township. */
class UrgeStatesTest extends ReminderScene {
    private static final String TOWNSHIP = ProbeCases.VILLAGE.substring(0, 9);

    @Autowired
    private UrgeStates states;

    private UrgeState last(Person reader) {
        return as(reader, () -> states.ofTownships(List.of(TOWNSHIP))).get(TOWNSHIP);
    }

    private List<UrgeRound> latest(Person reader) {
        return as(reader, () -> states.latest(TOWNSHIP));
    }

    @Test
    void theLastUrgeCountsItsItemsAndThoseWhoHaveSeenIt() {
        List<Long> ids = open(3, today);
        as(leader, () -> urges.urge(ids, null));
        UrgeState unseen = last(leader);
        assertThat(unseen.items()).isEqualTo(3);
        assertThat(unseen.receivers()).isPositive();
        assertThat(unseen.seen()).isZero();
        as(village, () -> {
            reminders.itemOpened(ids.get(1));
            return null;
        });
        assertThat(last(leader)).isEqualTo(new UrgeState(TOWNSHIP, unseen.at(), "测试人员", 3, unseen.receivers(), 1));
    }

    @Test
    void aTownshipsLatestUrgesSayWhoWasToldAndWhenItWasSeen() {
        List<Long> ids = open(2, today);
        as(leader, () -> urges.urge(ids.subList(0, 1), null));
        as(leader, () -> urges.urge(ids.subList(1, 2), null));
        as(village, () -> {
            reminders.itemOpened(ids.get(1));
            return null;
        });
        List<UrgeRound> rounds = latest(leader);
        assertThat(rounds).hasSizeBetween(2, 10);
        assertThat(rounds.get(0).items()).isOne();
        assertThat(rounds.get(0).seen()).isOne();
        assertThat(rounds.get(1).seen()).isZero();
        assertThat(rounds.get(0).receivers()).hasSameSizeAs(rounds.get(1).receivers());
        assertThat(rounds.get(0).at()).isAfter(rounds.get(1).at());
    }

    @Test
    void aLeaderAboveIsMarked() {
        Person reviewer = person(Roles.COUNTY_REVIEWER, "533422");
        List<Long> ids = open(1, today);
        as(reviewer, () -> urges.urge(ids, null));
        Person countyLeader = person(Roles.COUNTY_LEADER, "533422");
        as(countyLeader, () -> urges.urge(ids, null));
        assertThat(latest(reviewer).get(0).receivers()).anyMatch(Urge.Receiver::leader);
        assertThat(latest(reviewer).get(1).receivers()).noneMatch(Urge.Receiver::leader);
    }

    @Test
    void whoSeesNoBoardOrAnotherTownshipsSeesNothing() {
        List<Long> ids = open(1, today);
        as(leader, () -> urges.urge(ids, null));
        for (Person other : List.of(village, person(Roles.TOWNSHIP_LEADER, "533422102"))) {
            assertThat(latest(other)).isEmpty();
            assertThat(last(other)).isNull();
        }
        for (String role : List.of(Roles.HEADQUARTERS, Roles.AUDITOR)) {
            assertThat(last(person(role, "533422")).items()).isOne();
        }
    }
}
