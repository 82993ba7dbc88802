package org.jiangbu.workflow.holding;

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
import org.jiangbu.reminder.DeadlineSweep;
import org.jiangbu.security.Absences;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.ProbeModel;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** No item is lost with somebody who decides no longer: an absence that ended, a role that ended, a person who left. */
class GivenBackTest extends IntegrationTest {
    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    private static final String ROLE = "village-cadre";

    @Autowired
    private Holdings holdings;

    @Autowired
    private WorkItems items;

    @Autowired
    private Cases cases;

    @Autowired
    private Staff staff;

    @Autowired
    private Absences absences;

    @Autowired
    private DeadlineSweep sweep;

    @Autowired
    private CurrentUser user;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private LocalDate today;
    private Person holder;
    private Person colleague;
    private Person substitute;
    private String key;

    @BeforeEach
    void deployAndStaff() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        today = LocalDate.now(clock);
        holder = person(ROLE, ProbeCases.VILLAGE);
        colleague = person(ROLE, ProbeCases.VILLAGE);
        substitute = person("township-finance", ProbeCases.VILLAGE.substring(0, 9));
        key = "G-" + UUID.randomUUID();
        as(
                holder,
                () -> transaction.execute(status -> {
                    cases.start(ProbeCases.PROCESS, List.of(new CaseStart(key, ProbeCases.VILLAGE, Map.of())));
                    return key;
                }));
    }

    private Person person(String role, String area) {
        Person person = staff.create("g-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, START, null);
        return person;
    }

    private <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    private List<WorkItem> inbox(Person person) {
        return as(
                        person,
                        () -> items.list(new WorkItemQuery(
                                null, ProbeCases.PROCESS, null, false, key, WorkItemQuery.Sort.DUE, null, 50)))
                .items();
    }

    private void claim(Person person) {
        WorkItem item = inbox(person).get(0);
        user.runAs(person.id(), () -> holdings.claim(item.id(), item.revision()));
    }

    private void away() {
        as(holder, () -> absences.enter(holder.id(), substitute.id(), today, today, Set.of(), null));
    }

    private void back() {
        user.runAs(holder.id(), () -> absences.end(absences.mine().get(0).id()));
    }

    private List<HandKind> hands() {
        return as(colleague, () -> holdings.of(key)).stream().map(Hand::kind).toList();
    }

    @Test
    void whatASubstituteTakesIsHeldForWhoIsAwayAndStaysThereWhenTheAbsenceEnds() {
        away();
        claim(substitute);
        assertThat(inbox(colleague)).isEmpty();
        assertThat(inbox(substitute)).singleElement().satisfies(item -> assertThat(item.assigneeId())
                .isEqualTo(holder.id()));
        Hand taken = as(colleague, () -> holdings.of(key)).get(0);
        assertThat(taken.kind()).isEqualTo(HandKind.CLAIMED);

        back();

        assertThat(inbox(substitute)).isEmpty();
        assertThat(inbox(holder)).hasSize(1);
        sweep.run();
        assertThat(inbox(holder)).hasSize(1);
        assertThat(inbox(colleague)).isEmpty();
    }

    @Test
    void aSubstituteDecidesOrGivesBackWhatIsHeldForWhoIsAway() {
        away();
        claim(substitute);
        WorkItem held = inbox(substitute).get(0);
        assertThat(as(substitute, () -> holdings.mayRelease(held.id()))).isTrue();
        assertThat(as(colleague, () -> holdings.mayRelease(held.id()))).isFalse();
        user.runAs(substitute.id(), () -> holdings.release(held.id(), held.revision()));
        assertThat(inbox(colleague)).hasSize(1);

        claim(substitute);
        WorkItem again = inbox(substitute).get(0);
        user.runAs(
                substitute.id(),
                () -> items.decide(new DecideRequest(
                        again.id(),
                        again.revision(),
                        "approve",
                        null,
                        null,
                        Map.of(),
                        UUID.randomUUID().toString())));
        assertThat(inbox(colleague)).isEmpty();
    }

    @Test
    void aSubstituteTransfersWhatIsHeldForWhoIsAway() {
        claim(holder);
        away();
        WorkItem held = inbox(substitute).get(0);
        user.runAs(substitute.id(), () -> holdings.transfer(held.id(), held.revision(), colleague.id(), "外出学习"));
        assertThat(inbox(colleague)).hasSize(1);
        assertThat(inbox(substitute)).isEmpty();
    }

    @Test
    void whatLiesWithWhoLosesTheRoleGoesBackToTheOthersAtOnce() {
        claim(holder);
        staff.end(holder.id(), ROLE, ProbeCases.VILLAGE, today.minusDays(1));
        assertThat(inbox(holder)).isEmpty();
        assertThat(inbox(colleague)).singleElement().satisfies(item -> assertThat(item.assigneeId())
                .isNull());
        assertThat(hands()).containsExactly(HandKind.CLAIMED, HandKind.ROLE_ENDED);
    }

    @Test
    void whatLiesWithWhoLeavesGoesBackToTheOthersAtOnce() {
        claim(holder);
        staff.setActive(holder.id(), false);
        assertThat(inbox(colleague)).hasSize(1);
        assertThat(hands()).containsExactly(HandKind.CLAIMED, HandKind.ROLE_ENDED);
    }

    @Test
    void aRoleThatRunsOutOverNightIsSeenByTheSweepWhichLeavesTheOthersItemsAlone() {
        claim(holder);
        jdbc.sql("update security_assignment set valid_to = ? where person_id = ?")
                .params(today.minusDays(1), holder.id())
                .update();
        assertThat(inbox(colleague)).isEmpty();
        sweep.run();
        assertThat(inbox(colleague)).hasSize(1);
        claim(colleague);
        sweep.run();
        assertThat(inbox(colleague)).singleElement().satisfies(item -> assertThat(item.assigneeId())
                .isEqualTo(colleague.id()));
        assertThat(hands()).containsExactly(HandKind.CLAIMED, HandKind.ROLE_ENDED, HandKind.CLAIMED);
    }

    @Test
    void whoHasNoRoleThereTakesAndGivesBackNothing() {
        claim(holder);
        WorkItem held = inbox(holder).get(0);
        assertThatThrownBy(() -> user.runAs(substitute.id(), () -> holdings.release(held.id(), held.revision())))
                .hasMessage("workflow.item.gone");
        assertThatThrownBy(() -> user.runAs(colleague.id(), () -> holdings.release(held.id(), held.revision())))
                .hasMessage("workflow.holding.taken");
    }
}
