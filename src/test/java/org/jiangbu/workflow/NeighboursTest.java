package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.WorkItemQuery.Sort;
import org.jiangbu.workflow.pace.Priorities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class NeighboursTest extends IntegrationTest {
    private static final int LISTED = 7;

    @Autowired
    private WorkItems items;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Priorities priorities;

    @Autowired
    private Cases cases;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TransactionTemplate transaction;

    private final String mark = "n" + UUID.randomUUID().toString().substring(0, 12);
    private Person village;

    @BeforeEach
    void severalItemsWait() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        village = person("village-cadre", ProbeCases.VILLAGE);
        as(
                village,
                () -> transaction.execute(status -> {
                    cases.start(
                            ProbeCases.PROCESS,
                            IntStream.range(0, LISTED)
                                    .mapToObj(i -> new CaseStart(mark + "-" + i, ProbeCases.VILLAGE, Map.of()))
                                    .toList());
                    return null;
                }));
        Person leader = person(Roles.TOWNSHIP_LEADER, "533422101");
        List<Long> hurrying = as(village, () -> listed(Sort.DUE)).stream()
                .map(WorkItem::id)
                .skip(3)
                .limit(2)
                .toList();
        as(leader, () -> {
            priorities.set(hurrying, Priority.URGENT, "汛期将至");
            return null;
        });
    }

    private Person person(String role, String area) {
        Person person = staff.create("p-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(person.id(), role, area, LocalDate.of(2018, 1, 1), null);
        return person;
    }

    private <T> T as(Person person, Supplier<T> work) {
        return user.runAs(person.id(), work);
    }

    private WorkItemQuery query(Sort sort) {
        return new WorkItemQuery(null, ProbeCases.PROCESS, null, false, mark, sort, null, 50);
    }

    private List<WorkItem> listed(Sort sort) {
        return items.list(query(sort)).items();
    }

    @ParameterizedTest
    @EnumSource
    void everyItemKnowsTheOnesBesideItInTheOrderOfTheList(Sort sort) {
        as(village, () -> {
            List<WorkItem> listed = listed(sort);
            assertThat(listed).hasSize(LISTED);
            for (int i = 0; i < LISTED; i++) {
                WorkItem item = listed.get(i);
                assertThat(neighbours.following(query(sort), item))
                        .isEqualTo(listed.stream().skip(i + 1).findFirst());
                assertThat(neighbours.preceding(query(sort), item))
                        .isEqualTo(listed.stream().limit(i).reduce((before, last) -> last));
                assertThat(neighbours.position(query(sort), item, LISTED)).hasValue(i);
            }
            return null;
        });
    }

    @Test
    void anItemThatIsNotListedOrStandsTooFarDownHasNoPosition() {
        as(village, () -> {
            WorkItem last = listed(Sort.DUE).get(LISTED - 1);
            assertThat(neighbours.position(query(Sort.DUE), last, LISTED - 1)).isEmpty();
            WorkItemQuery other = new WorkItemQuery(null, null, null, false, mark + "-x", Sort.DUE, null, 50);
            assertThat(neighbours.position(other, last, LISTED)).isEmpty();
            return null;
        });
    }
}
