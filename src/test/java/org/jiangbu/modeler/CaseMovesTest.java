package org.jiangbu.modeler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiangbu.IntegrationTest;
import org.jiangbu.modeler.CaseMoves.Proposal;
import org.jiangbu.modeler.CaseMoves.Row;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What is proposed for the running cases of an earlier version, and who may move them. */
@Transactional
class CaseMovesTest extends IntegrationTest {
    private static final String COUNTY = "533422";
    private static final String PROCESS = "self-check-finding";

    @Autowired
    private CaseMoves moves;

    @Autowired
    private Designs designs;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Releases releases;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Staff staff;

    @Autowired
    private Households households;

    private Person designer;
    private Person leader;
    private Release earlier;

    @BeforeEach
    void aNewVersionIsInForce() {
        TestHouseholds given = new TestHouseholds(households, staff, user);
        designer = given.person(Roles.FLOW_DESIGNER, COUNTY);
        leader = given.person(Roles.COUNTY_LEADER, COUNTY);
        earlier = releases.inForce(PROCESS).orElseThrow();
        long draft = as(designer, () -> designs.open(earlier, "整改改名"));
        user.runAs(designer.id(), () -> {
            designs.write(draft, designs.model(draft).replace(" name=\"核实", " name=\"再次核实"), 0);
            publishing.ask(draft, 1, "县纪委要求改名");
        });
        as(leader, () -> publishing.publish(draft));
    }

    private <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    private Release inForce() {
        return releases.inForce(PROCESS).orElseThrow();
    }

    private long start(Person person, Release from, Map<String, String> places) {
        return as(
                person,
                () -> moves.start(
                        true, from, inForce(), places, UUID.randomUUID().toString()));
    }

    @Test
    void eachPlaceIsProposedForItselfAndOffersThoseOfItsKind() {
        Proposal proposal = as(designer, () -> moves.proposal(earlier));
        assertThat(proposal.to().id()).isEqualTo(inForce().id());
        assertThat(proposal.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.proposed()).isEqualTo(row.place().elementId());
            assertThat(row.choices())
                    .allMatch(one -> one.kind().equals(row.place().kind()));
        });
        assertThat(proposal.rows().stream().filter(row -> row.place().step()).map(Row::choices))
                .allMatch(choices -> choices.size() == 2);
        assertThat(as(designer, () -> moves.running(PROCESS)))
                .containsEntry(inForce().id(), 0);
    }

    @Test
    void whatIsInForceHasNowhereToMove() {
        assertThatThrownBy(() -> as(designer, () -> moves.proposal(inForce()))).hasMessage("modeler.move.in-force");
    }

    @Test
    void onlyTheLeaderMovesAndOnlyToPlacesThatAreThere() {
        Map<String, String> bogus = Map.of("no-step", "no-step");
        assertThatThrownBy(() -> start(designer, earlier, Map.of())).hasMessage("security.refused");
        assertThatThrownBy(() -> start(leader, earlier, bogus)).hasMessage("modeler.move.places");
        assertThat(as(designer, () -> moves.mayMove())).isFalse();
        assertThat(as(leader, () -> moves.mayMove())).isTrue();
    }
}
