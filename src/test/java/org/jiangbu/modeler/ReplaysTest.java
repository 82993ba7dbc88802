package org.jiangbu.modeler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiangbu.base.Refusal;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.past.PastCases.Season;
import org.junit.jupiter.api.Test;

/** Seasons on record run through drafts. */
class ReplaysTest extends ReplayScene {
    @Test
    void aSeasonInTheVersionInForceIsExactlyAsItWas() {
        season(140, "533422201");
        ReplayResult result = replayed();
        assertThat(result.cases()).isEqualTo(140);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.same()).isTrue();
        assertThat(result.steps())
                .filteredOn(step -> step.id().equals("village-verification"))
                .singleElement()
                .satisfies(step -> assertThat(step.after().count()).isEqualTo(160));
        assertThat(result.flows())
                .containsEntry("township-result-to-compute-award", 126)
                .containsEntry("review-over-to-rejected", 14);
    }

    @Test
    void otherCountiesAndOpenCasesDoNotCount() {
        season(7, "533422201");
        season(5, "533423201");
        assertThat(user.runAs(designer.id(), () -> replays.seasons(draft()))).contains(new Season(SEASON, 7));
        assertThat(replayed().finished()).isEqualTo(7);
    }

    @Test
    void aSeasonWithoutCasesIsRefused() {
        assertThatThrownBy(this::replayed).isInstanceOf(Refusal.class).hasMessage("replay.none");
    }

    @Test
    void aDraftThatCannotBeFollowedIsRefused() {
        season(1, "533422201");
        assertThatThrownBy(() -> user.runAs(designer.id(), () -> {
                    long id = draft();
                    designs.write(id, "<drawn/>", 0);
                    return replays.start(id, SEASON);
                }))
                .isInstanceOf(Refusal.class)
                .hasMessage("replay.unreadable");
    }

    @Test
    void whoHasNoRoleInTheFlowsIsRefused() {
        long id = user.runAs(designer.id(), this::draft);
        Person clerk = new TestHouseholds(households, staff, user).person(Roles.TOWNSHIP_CLERK, "533422201");
        assertThatThrownBy(() -> user.runAs(clerk.id(), () -> replays.seasons(id)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> user.runAs(clerk.id(), () -> replays.start(id, SEASON)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> user.runAs(clerk.id(), () -> replays.ended(id)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> user.runAs(clerk.id(), () -> replays.unended(id)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> user.runAs(clerk.id(), () -> replays.progress(1)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> user.runAs(clerk.id(), () -> replays.result(1)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> user.runAs(clerk.id(), () -> replays.model(1))).isInstanceOf(Refusal.class);
    }

    @Test
    void tenThousandCasesAreTheMost() {
        season(Replays.MOST + 500, "533422201");
        ReplayResult result = replayed();
        assertThat(result.cases()).isEqualTo(Replays.MOST);
        assertThat(result.finished()).isEqualTo(Replays.MOST + 500);
        assertThat(result.same()).isTrue();
    }
}
