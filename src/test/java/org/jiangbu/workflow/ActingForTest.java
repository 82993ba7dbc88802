package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.security.Absences;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is away: the substitute sees and decides what is open, under the own name. */
class ActingForTest extends IntegrationTest {
    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    private static final String OTHER_VILLAGE = "533422102202";

    @Autowired
    private WorkItems items;

    @Autowired
    private Cases cases;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private Absences absences;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Clock clock;

    private Person absent;
    private Person substitute;
    private LocalDate today;

    @BeforeEach
    void deployAndStaff() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        absent = person("village-cadre", ProbeCases.VILLAGE);
        substitute = person("village-cadre", OTHER_VILLAGE);
        today = LocalDate.now(clock);
    }

    private Person person(String role, String area) {
        Person person = staff.create("a-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, START, null);
        return person;
    }

    private String started() {
        String key = "A-" + UUID.randomUUID();
        start(key);
        return key;
    }

    private void start(String key) {
        as(
                absent,
                () -> transaction.execute(status -> {
                    cases.start(ProbeCases.PROCESS, List.of(new CaseStart(key, ProbeCases.VILLAGE, Map.of())));
                    return key;
                }));
    }

    private long away(Person person, Person instead, LocalDate from, LocalDate to, String... processes) {
        return as(person, () -> absences.enter(person.id(), instead.id(), from, to, Set.of(processes), null));
    }

    private <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    private List<WorkItem> seen(Person person, String key) {
        return as(person, () -> items.list(
                        new WorkItemQuery(null, ProbeCases.PROCESS, null, false, key, WorkItemQuery.Sort.DUE, null, 50))
                .items());
    }

    private void approve(Person person, WorkItem item) {
        DecideRequest request = new DecideRequest(
                item.id(),
                item.revision(),
                "approve",
                null,
                null,
                Map.of(),
                UUID.randomUUID().toString());
        user.runAs(person.id(), () -> items.decide(request));
    }

    @Test
    void whatIsAlreadyOpenIsDecidedByTheSubstituteAndTheHistoryNamesBoth() {
        String key = started();
        assertThat(seen(substitute, key)).isEmpty();
        away(absent, substitute, today, today.plusDays(7));

        approve(substitute, seen(substitute, key).get(0));

        CaseStep step = as(absent, () -> items.history(key)).get(0);
        assertThat(step.personId()).isEqualTo(substitute.id());
        assertThat(step.forPersonId()).isEqualTo(absent.id());
    }

    @Test
    void whatCameToTheAbsentByNameIsSeenToo() {
        String key = "A-" + UUID.randomUUID();
        probe.byName.put(key, Map.of("village-cadre", absent.id()));
        start(key);
        away(absent, substitute, today, today);
        assertThat(seen(substitute, key)).hasSize(1);
    }

    @Test
    void anAbsenceForAnotherProcessOpensNothing() {
        String key = started();
        away(absent, substitute, today, today.plusDays(1), "payment-batch");
        assertThat(seen(substitute, key)).isEmpty();
    }

    @Test
    void anAbsenceForThisProcessLetsDecideAndReadAndNothingElse() {
        Person clerk = person("township-clerk", "533422101");
        String key = started();
        away(absent, substitute, today, today.plusDays(1), ProbeCases.PROCESS);
        approve(substitute, seen(substitute, key).get(0));
        Person colleague = person("village-cadre", OTHER_VILLAGE);
        away(clerk, colleague, today, today.plusDays(1), ProbeCases.PROCESS);

        assertThat(seen(colleague, key)).hasSize(1);
        user.runAs(colleague.id(), () -> {
            assertThat(user.readsHouseholds("533422101")).isTrue();
            assertThat(user.hasIn(ProbeCases.PROCESS, "township-clerk", "533422101"))
                    .isTrue();
            assertThat(user.hasIn("payment-batch", "township-clerk", "533422101"))
                    .isFalse();
            assertThat(user.has("township-clerk", "533422101")).isFalse();
            assertThat(user.hasRole("township-clerk")).isFalse();
            assertThat(user.scopes("township-clerk")).isEmpty();
            assertThat(user.seesUnmasked("533422101")).isFalse();
            assertThat(user.identities()).containsExactly(colleague.id());
            assertThat(user.assignments()).isEqualTo(user.ownAssignments());
        });
    }

    @Test
    void anAbsenceForEverythingPassesTheRolesToo() {
        Person clerk = person("township-clerk", "533422101");
        away(clerk, substitute, today, today.plusDays(1));
        user.runAs(substitute.id(), () -> {
            assertThat(user.has("township-clerk", "533422101")).isTrue();
            assertThat(user.identities()).containsExactly(substitute.id(), clerk.id());
        });
    }

    @Test
    void anAbsenceThatStartsTomorrowOpensNothingToday() {
        String key = started();
        away(absent, substitute, today.plusDays(1), today.plusDays(3));
        assertThat(seen(substitute, key)).isEmpty();
    }

    @Test
    void anEndedAbsenceOpensNothing() {
        String key = started();
        long absence = away(absent, substitute, today, today.plusDays(3));
        WorkItem item = seen(substitute, key).get(0);
        user.runAs(absent.id(), () -> absences.end(absence));
        assertThat(seen(substitute, key)).isEmpty();
        assertThatThrownBy(() -> approve(substitute, item)).hasMessage("workflow.item.gone");
    }

    @Test
    void separationHoldsForWhoReallyActs() {
        Person both = person("township-clerk", "533422101");
        String key = started();
        away(absent, both, today, today.plusDays(1));
        approve(both, seen(both, key).get(0));
        assertThat(seen(both, key)).isEmpty(); // the second step would be the clerk's own
    }

    @Test
    void fromWhatTheAbsentIsKeptTheSubstituteIsKeptInTheAbsentsPlace() {
        String key = "A-" + UUID.randomUUID();
        probe.enteredBy.put(key, absent.id());
        start(key);
        away(absent, substitute, today, today.plusDays(1));
        assertThat(seen(substitute, key)).isEmpty();
    }

    @Test
    void nobodyActsForSomebodyWhileBeingAway() {
        Person third = person("village-cadre", ProbeCases.VILLAGE);
        away(absent, substitute, today.plusDays(2), today.plusDays(4));
        assertThatThrownBy(() -> away(substitute, third, today.plusDays(4), today.plusDays(9)))
                .hasMessage("security.absence.isSubstitute");
        assertThatThrownBy(() -> away(third, absent, today.plusDays(1), today.plusDays(2)))
                .hasMessage("security.absence.substituteAway");
        assertThatThrownBy(() -> away(absent, third, today.plusDays(3), today.plusDays(3)))
                .hasMessage("security.absence.twice");
    }

    @Test
    void anAbsenceIsEnteredByOneselfOrAnAdministratorAndNotForThePast() {
        assertThatThrownBy(() -> as(
                        substitute, () -> absences.enter(absent.id(), substitute.id(), today, today, Set.of(), null)))
                .hasMessage("security.refused");
        assertThatThrownBy(() -> away(absent, substitute, today.minusDays(1), today))
                .hasMessage("security.absence.days");
        Person admin = person("admin", "533422");
        as(admin, () -> absences.enter(absent.id(), substitute.id(), today, today, Set.of(), "住院"));
        assertThat(as(substitute, absences::asSubstitute)).hasSize(1);
        assertThat(as(absent, absences::mine)).hasSize(1);
    }

    @Test
    void anAdministratorsRoleIsNotPassedOn() {
        Person admin = person("admin", "533422");
        away(admin, substitute, today, today.plusDays(1));
        assertThat(as(substitute, () -> user.hasRole("admin"))).isFalse();
    }
}
