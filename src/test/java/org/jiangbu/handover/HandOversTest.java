package org.jiangbu.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.correspondence.Consultation;
import org.jiangbu.correspondence.Consultations;
import org.jiangbu.handover.HandOver.Group;
import org.jiangbu.handover.HandOver.Stays;
import org.jiangbu.handover.HandOver.Work;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.CaseFact;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.ProbeModel;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.jiangbu.workflow.holding.HandKind;
import org.jiangbu.workflow.holding.Holdings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 离职转办: what somebody has to do passes to a successor or back to the team. */
class HandOversTest extends IntegrationTest {
    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    private static final String TOWNSHIP = "533422101";

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Consultations consultations;

    @Autowired
    private WorkItems items;

    @Autowired
    private Cases cases;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    private Person admin;
    private Person leaving;
    private Person successor;

    @BeforeEach
    void deployAndStaff() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        admin = person("admin", "533422");
        leaving = person("village-cadre", ProbeCases.VILLAGE);
        successor = person("village-cadre", ProbeCases.VILLAGE);
    }

    private Person person(String role, String area) {
        Person person = staff.create("o-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, START, null);
        return person;
    }

    private <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    /** A case whose item came to the one who leaves by name. */
    private String named(String key) {
        probe.byName.put(key, Map.of("village-cadre", leaving.id()));
        return started(key);
    }

    private String started(String key) {
        as(
                leaving,
                () -> transaction.execute(status -> {
                    cases.start(ProbeCases.PROCESS, List.of(new CaseStart(key, ProbeCases.VILLAGE, Map.of())));
                    return null;
                }));
        return key;
    }

    private static String key() {
        return "O-" + UUID.randomUUID();
    }

    /** A case whose item the one who leaves has taken from the team. */
    private String claimed() {
        String key = started(key());
        WorkItem item = seen(leaving, key).get(0);
        user.runAs(leaving.id(), () -> holdings.claim(item.id(), item.revision()));
        return key;
    }

    private List<WorkItem> seen(Person person, String key) {
        return as(person, () -> items.list(
                        new WorkItemQuery(null, ProbeCases.PROCESS, null, false, key, WorkItemQuery.Sort.DUE, null, 50))
                .items());
    }

    private HandOver pass(Person to) {
        return as(admin, () -> handOvers.handOver(leaving.id(), to.id(), "调离本岗位"));
    }

    @Test
    void whatTheSuccessorMayTakePassesAndTheRestStaysWithItsReason() {
        String kept = key();
        probe.enteredBy.put(kept, successor.id());
        named(kept);
        String one = named(key());
        String other = claimed();

        HandOver preview = as(admin, () -> handOvers.preview(leaving.id(), successor.id()));
        HandOver done = pass(successor);

        assertThat(done).isEqualTo(preview);
        assertThat(done.groups())
                .containsExactly(
                        new Group(Work.ITEM, "village-cadre", ProbeCases.VILLAGE, null, 2),
                        new Group(Work.ITEM, "village-cadre", ProbeCases.VILLAGE, Stays.SEPARATION, 1));
        for (String key : List.of(one, other)) {
            assertThat(seen(successor, key)).singleElement().matches(item -> item.assigneeId() == successor.id());
        }
        assertThat(seen(leaving, kept)).hasSize(1);
        assertThat(as(successor, () -> holdings.of(one))).singleElement().satisfies(hand -> {
            assertThat(hand.kind()).isEqualTo(HandKind.HANDED_OVER);
            assertThat(hand.note()).isEqualTo("调离本岗位");
        });
        assertThat(journal("workflow.hand-handed-over", one)).isOne();
        assertThat(journal("handover.done", leaving.username())).isOne();
    }

    private long journal(String action, String subject) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject = ?")
                .params(action, subject)
                .query(Long.class)
                .single();
    }

    @Test
    void whoHoldsNoSuchRoleTakesNothingAndNothingChanges() {
        String key = named(key());
        Person clerk = person("township-clerk", TOWNSHIP);
        assertThatThrownBy(() -> pass(clerk)).hasMessage("handover.nothing");
        assertThat(as(admin, () -> handOvers.preview(leaving.id(), clerk.id())).staying())
                .extracting(Group::stays)
                .containsExactly(Stays.UNFIT);
        assertThat(seen(leaving, key)).hasSize(1);
    }

    @Test
    void allThatLiesWithSomebodyGoesBackToTheTeamAlsoWhatCameByName() {
        String shared = claimed();
        String byName = named(key());
        HandOver done = as(admin, () -> handOvers.handOver(leaving.id(), null, "调离本岗位"));
        assertThat(done.passing()).isEqualTo(2);
        assertThat(done.staying()).isEmpty();
        for (String key : List.of(shared, byName)) {
            assertThat(seen(successor, key)).singleElement().matches(item -> item.assigneeId() == null);
        }
    }

    @Test
    void anOpenQuestionIsAskedOfTheSuccessorByTheOneWhoAskedAndTheHistorySaysSo() {
        Person clerk = person("township-clerk", TOWNSHIP);
        Person nextClerk = person("township-clerk", TOWNSHIP);
        String key = started(key());
        WorkItem item = seen(leaving, key).get(0);
        user.runAs(leaving.id(), () -> consultations.ask(item.id(), List.of(clerk.id()), "销量是否属实？", null));

        HandOver done = as(admin, () -> handOvers.handOver(clerk.id(), nextClerk.id(), "退休"));

        assertThat(done.groups()).containsExactly(new Group(Work.QUESTION, null, ProbeCases.VILLAGE, null, 1));
        assertThat(as(clerk, consultations::askedOfMe))
                .singleElement()
                .matches(one -> one.state() == Consultation.State.PASSED);
        Consultation asked = as(nextClerk, consultations::askedOfMe).get(0);
        assertThat(asked.byPerson()).isEqualTo(leaving.id());
        assertThat(asked.question()).isEqualTo("销量是否属实？");
        user.runAs(nextClerk.id(), () -> consultations.answer(asked.id(), "属实"));
        assertThat(as(leaving, () -> items.facts(key)))
                .extracting(CaseFact::what)
                .contains("离职转办：征求测试人员的意见转由测试人员回复");
        assertThat(as(leaving, () -> items.facts(key)))
                .filteredOn(fact -> fact.personId() == admin.id())
                .hasSize(1);
    }

    @Test
    void onlyAnAdministratorHandsOverAndSaysWhy() {
        String key = named(key());
        Person leader = person("township-leader", TOWNSHIP);
        for (Person other : List.of(leader, leaving, successor)) {
            for (Runnable act : List.<Runnable>of(
                    () -> handOvers.handOver(leaving.id(), successor.id(), "调离本岗位"),
                    () -> handOvers.preview(leaving.id(), successor.id()),
                    () -> handOvers.successors(leaving.id()))) {
                assertThatThrownBy(() -> user.runAs(other.id(), act)).hasMessage("security.refused");
            }
        }
        assertThatThrownBy(() -> as(admin, () -> handOvers.handOver(leaving.id(), successor.id(), " 调 ")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("handover.reason");
        assertThatThrownBy(() -> pass(leaving)).hasMessage("handover.same");
        assertThat(seen(leaving, key)).hasSize(1);
    }

    @Test
    void whoHasLeftIsNoSuccessor() {
        named(key());
        staff.setActive(successor.id(), false);
        assertThatThrownBy(() -> pass(successor)).hasMessage("handover.unknown");
        assertThat(as(admin, () -> handOvers.successors(leaving.id())))
                .extracting(Person::id)
                .doesNotContain(successor.id(), leaving.id());
    }
}
