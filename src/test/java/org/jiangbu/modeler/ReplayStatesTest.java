package org.jiangbu.modeler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiangbu.background.Run;
import org.jiangbu.background.RunItem;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;

/** A replay under way, stopped, begun again, of a draft that is changed meanwhile; and who sees what came of it. */
class ReplayStatesTest extends ReplayScene {
    @Test
    void theResultStaysForWhoeverMaySeeTheseCases() {
        season(7, "533422201");
        long id = user.runAs(designer.id(), this::draft);
        long replay = user.runAs(designer.id(), () -> {
            long begun = replays.start(id, SEASON);
            work(begun, kind);
            return begun;
        });
        Person leader = person(Roles.COUNTY_LEADER, "533422");
        assertThat(user.runAs(leader.id(), () -> replays.ended(id)))
                .singleElement()
                .satisfies(one -> assertThat(one.startedBy()).isEqualTo(designer.id()));
        assertThat(user.runAs(leader.id(), () -> replays.result(replay)))
                .isEqualTo(user.runAs(designer.id(), () -> replays.result(replay)));
        Person elsewhere = leaderElsewhere();
        assertThat(user.runAs(elsewhere.id(), () -> replays.ended(id))).isEmpty();
        assertThatThrownBy(() -> user.runAs(elsewhere.id(), () -> replays.result(replay)))
                .hasMessage("replay.unknown");
        assertThatThrownBy(() -> user.runAs(elsewhere.id(), () -> replays.model(replay)))
                .hasMessage("replay.unknown");
        assertThatThrownBy(() -> user.runAs(elsewhere.id(), () -> replays.progress(replay)))
                .hasMessage("replay.unknown");
    }

    @Test
    void whatIsUnderWayForTheSameStateIsNotBegunAgain() {
        season(7, "533422201");
        season(5, "533423201");
        long id = user.runAs(designer.id(), this::draft);
        long replay = user.runAs(designer.id(), () -> replays.start(id, SEASON));
        Person leader = person(Roles.COUNTY_LEADER, "533422");
        assertThat(user.runAs(leader.id(), () -> replays.start(id, SEASON))).isEqualTo(replay);
        Person elsewhere = leaderElsewhere();
        assertThatThrownBy(() -> user.runAs(elsewhere.id(), () -> replays.start(id, SEASON)))
                .hasMessage("replay.going-on");
        user.runAs(designer.id(), () -> designs.write(id, designs.model(id) + "\n", 0));
        assertThat(user.runAs(leader.id(), () -> replays.start(id, SEASON)))
                .as("the draft is another one now")
                .isNotEqualTo(replay);
    }

    @Test
    void aStoppedReplayGivesWayToAnotherAndKeepsNothing() {
        season(7, "533422201");
        long id = user.runAs(designer.id(), this::draft);
        long stopped = user.runAs(designer.id(), () -> replays.start(id, SEASON));
        Run run = user.runAs(designer.id(), () -> replays.progress(stopped));
        user.runAs(designer.id(), () -> runs.stop(run.id()));
        assertThat(user.runAs(designer.id(), () -> replays.unended(id))).isPresent();
        Person leader = person(Roles.COUNTY_LEADER, "533422");
        long other = user.runAs(leader.id(), () -> replays.start(id, SEASON));
        assertThat(other).isNotEqualTo(stopped);
        user.runAs(designer.id(), () -> {
            kind.process(run, List.of());
            kind.finished(run);
        });
        assertThat(user.runAs(designer.id(), () -> replays.ended(id))).isEmpty();
        assertThat(user.runAs(designer.id(), () -> replays.unended(id)))
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(other));
    }

    @Test
    void aDraftThatIsChangedLeavesTheResultOfTheOlderStateUntilThereIsANewOne() {
        season(7, "533422201");
        long id = user.runAs(designer.id(), this::draft);
        user.runAs(designer.id(), () -> {
            String before = designs.model(id);
            long first = replays.start(id, SEASON);
            designs.write(id, before.replace("id=\"cadre-check\"", "id=\"cadre-checks\""), 0);
            work(first, kind);
            assertThat(replays.ended(id)).singleElement().satisfies(one -> assertThat(one.outdated(designs.get(id)))
                    .isTrue());
            assertThat(replays.model(first)).isEqualTo(before);
            assertThat(replays.result(first).same()).as("as it was drawn then").isTrue();

            designs.write(id, before, 1);
            long second = replays.start(id, SEASON);
            work(second, kind);
            assertThat(replays.ended(id)).singleElement().satisfies(one -> {
                assertThat(one.id()).isEqualTo(second);
                assertThat(one.outdated(designs.get(id))).isFalse();
            });
        });
    }

    @Test
    void whatWasReadBeforeTheApplicationEndedIsReadAgain() {
        season(1_200, "533422201");
        user.runAs(designer.id(), () -> {
            long replay = replays.start(draft(), SEASON);
            Run run = replays.progress(replay);
            List<String> keys =
                    runs.items(run.id(), 0, 500).stream().map(RunItem::key).toList();
            kind.process(run, keys);
            ReplayRun afterwards = new ReplayRun(book, versions, past, amounts, user);
            afterwards.process(run, List.of());
            afterwards.finished(run);
            assertThat(replays.result(replay).cases()).isEqualTo(1_200);
            assertThat(replays.result(replay).same()).isTrue();
        });
    }

    @Test
    void theRunLeadsBackToItsResult() {
        season(1, "533422201");
        user.runAs(designer.id(), () -> {
            long id = draft();
            Run run = replays.progress(replays.start(id, SEASON));
            assertThat(runs.page(run.id())).hasValue("modeler/replay/" + id + "?season=" + SEASON);
        });
    }
}
