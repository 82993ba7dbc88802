package org.jiangbu.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.jiangbu.IntegrationTest;
import org.jiangbu.background.ItemResult;
import org.jiangbu.background.Run;
import org.jiangbu.background.RunStatus;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.MovingCases;
import org.jiangbu.workflow.MovingCases.Step;
import org.jiangbu.workflow.migration.Migrations;
import org.jiangbu.workflow.migration.StepMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The trial and the move in the background: the one says what the other does, and changes nothing. */
class MoveRunTest extends IntegrationTest {
    private static final String VILLAGE = "533422101202";
    private static final LocalDate START = LocalDate.of(2018, 1, 1);

    @Autowired
    @Qualifier("moveRun")
    private MoveRun move;

    @Autowired
    private MoveTrial trial;

    @Autowired
    private Migrations migrations;

    @Autowired
    private Cases cases;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Person leader;
    private String from;
    private String to;
    private final List<String> keys =
            List.of("V-" + UUID.randomUUID(), "V-" + UUID.randomUUID(), "V-" + UUID.randomUUID());

    @BeforeEach
    void casesOfAnEarlierVersion() {
        leader = staff.create("v-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(leader.id(), "county-leader", "533422", START, null);
        from = version(Step.of("first", "village-cadre", 5), Step.of("second", "township-clerk", 5));
        user.runAs(
                leader.id(),
                () -> transaction.executeWithoutResult(status -> cases.start(
                        MovingCases.PROCESS,
                        keys.stream()
                                .map(key -> new CaseStart(key, VILLAGE, Map.of()))
                                .toList())));
        to = version(Step.of("first", "county-reviewer", 5), Step.of("second", "township-clerk", 5));
    }

    private String version(Step... steps) {
        String deployment = repository
                .createDeployment()
                .name(MovingCases.PROCESS)
                .addModelInstance("moving.bpmn", MovingCases.model(false, steps))
                .deploy()
                .getId();
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
    }

    private List<ItemResult> process(MoveRun kind, StepMap map) {
        Run run = new Run(
                0,
                kind.name(),
                "",
                json.valueToTree(map),
                leader.id(),
                RunStatus.RUNNING,
                keys.size(),
                0,
                0,
                clock.instant(),
                null,
                true,
                null,
                List.of());
        return user.runAs(leader.id(), () -> transaction.execute(status -> kind.process(run, keys)));
    }

    private List<String> rolesOfItems() {
        return jdbc.sql("select distinct role from work_item where case_key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    @Test
    void aTrialLeavesEverythingAsItIsAndTheMoveThenDoesIt() {
        StepMap map = migrations.proposal(from, to);
        assertThat(process(trial, map)).hasSize(3).allMatch(ItemResult::ok);
        assertThat(rolesOfItems()).containsExactly("village-cadre");
        assertThat(migrations.waiting(from)).containsEntry("first", 3);

        assertThat(process(move, map)).hasSize(3).allMatch(ItemResult::ok);
        assertThat(rolesOfItems()).containsExactly("county-reviewer");
        assertThat(migrations.waiting(from)).isEmpty();
        assertThat(migrations.waiting(to)).containsEntry("first", 3);
        assertThat(process(move, map)).extracting(ItemResult::messageKey).containsOnly("workflow.migration.elsewhere");
    }

    @Test
    void bothNameTheCasesThatStayAndWhy() {
        StepMap nowhere = new StepMap(from, to, Map.of("second", "second"));
        for (MoveRun kind : List.of(trial, move)) {
            assertThat(process(kind, nowhere)).hasSize(3).allSatisfy(one -> assertThat(one.messageKey())
                    .isEqualTo("workflow.migration.unmapped"));
        }
        assertThat(rolesOfItems()).containsExactly("village-cadre");
    }
}
