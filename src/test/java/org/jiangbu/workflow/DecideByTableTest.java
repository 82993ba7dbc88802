package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.check.TableModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases go the way that a decision table answers, by their amount and their township; the answer stands in their history. */
class DecideByTableTest extends IntegrationTest {
    private static final String TOWNSHIP = ProbeCases.VILLAGE.substring(0, 9);
    private static final String FIRST_LINE = "县纪委审查";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Cases cases;

    @Autowired
    private WorkItems items;

    @Autowired
    private TableAnswers answers;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CurrentUser user;

    private Person village;
    private Person colleague;

    @BeforeEach
    void people() {
        village = cadre();
        colleague = cadre();
    }

    private Person cadre() {
        Person cadre = staff.create("d-" + UUID.randomUUID().toString().substring(0, 8), "测试人员", null);
        staff.assign(cadre.id(), Roles.VILLAGE_CADRE, ProbeCases.VILLAGE, LocalDate.of(2018, 1, 1), null);
        return cadre;
    }

    /** Other tests start cases of the same process. */
    @AfterEach
    void theUsualModelIsInForceAgain() {
        repository
                .createDeployment()
                .name("probe")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
    }

    private static BpmnModelInstance model() {
        BpmnModelInstance model = Bpmn.createExecutableProcess(ProbeCases.PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("first")
                .name("村级核实")
                .camundaCandidateGroups(Roles.VILLAGE_CADRE)
                .serviceTask("decide-way")
                .name("判定走向")
                .camundaDelegateExpression("${decideByTable}")
                .exclusiveGateway("which-way")
                .name("是否再核？")
                .condition("再核", "${tableResult == '" + FIRST_LINE + "'}")
                .userTask("second")
                .name("再次核对")
                .camundaCandidateGroups(Roles.VILLAGE_CADRE)
                .endEvent("looked-again")
                .moveToNode("which-way")
                .endEvent("over")
                .done();
        ProbeModel.ways(model);
        ProbeModel.offer(model, "first", "approve", 5);
        ProbeModel.offer(model, "second", "approve", 0);
        ServiceTask deciding = model.getModelElementById("decide-way");
        CamundaProperties inputs = model.newInstance(CamundaProperties.class);
        deciding.builder().addExtensionElement(inputs);
        ProbeModel.property(model, inputs, "table", "who");
        return model;
    }

    /** @param least from which amount in yuan the first line holds, in the township of the cases */
    private String deploy(String least) {
        String table = TableModels.TABLE.replace("533422201", TOWNSHIP).replace("&gt;= 5000", "&gt;= " + least);
        return repository
                .createDeployment()
                .addModelInstance("probe.bpmn", model())
                .addString("who.dmn", table)
                .deploy()
                .getId();
    }

    private String started() {
        String key = "P-" + UUID.randomUUID();
        user.runAs(
                village.id(),
                () -> transaction.execute(status -> {
                    cases.start(ProbeCases.PROCESS, List.of(new CaseStart(key, ProbeCases.VILLAGE, Map.of())));
                    return null;
                }));
        return key;
    }

    /** What somebody finds who has not decided yet. */
    private List<WorkItem> open(String key) {
        return user.runAs(colleague.id(), () -> items.list(
                        new WorkItemQuery(null, ProbeCases.PROCESS, null, false, key, WorkItemQuery.Sort.DUE, null, 50))
                .items());
    }

    private void decide(String key) {
        WorkItem item = open(key).get(0);
        user.runAs(village.id(), () -> {
            String command = UUID.randomUUID().toString();
            items.decide(new DecideRequest(item.id(), item.revision(), "approve", "情况属实", null, Map.of(), command));
            return null;
        });
    }

    private List<String> told(String key) {
        return answers.facts(key).stream().map(CaseFact::what).toList();
    }

    @Test
    void theAmountOfTheCaseDecides() {
        deploy("100.00");
        String large = started();
        decide(large);
        assertThat(open(large)).extracting(WorkItem::stepKey).containsExactly("second");
        assertThat(told(large)).containsExactly("按判定表“谁来审”第 1 行判定：县纪委审查");

        deploy("100.01");
        String small = started();
        decide(small);
        assertThat(open(small)).isEmpty();
        assertThat(told(small)).containsExactly("按判定表“谁来审”第 2 行判定：照常办理");
    }

    @Test
    void aCaseKeepsTheTableOfItsVersion() {
        deploy("100.00");
        String key = started();
        deploy("5000");
        decide(key);
        assertThat(open(key)).extracting(WorkItem::stepKey).containsExactly("second");
    }

    @Test
    void aTableThatWasChangedInTheDatabaseDecidesNothing() {
        String deployment = deploy("100.00");
        String key = started();
        assertThat(rewritten(deployment, "100.00", "1.00")).isEqualTo(1);
        assertThatThrownBy(() -> decide(key)).isInstanceOf(Refusal.class).hasMessage("workflow.release.changed");
        assertThat(open(key))
                .as("nothing is half done")
                .extracting(WorkItem::stepKey)
                .containsExactly("first");
        assertThat(told(key)).isEmpty();
        assertThat(rewritten(deployment, "1.00", "100.00"))
                .as("put back, so that what is published is sound again")
                .isEqualTo(1);
        decide(key);
    }

    private int rewritten(String deployment, String from, String to) {
        return jdbc.sql(
                        """
                        update act_ge_bytearray
                        set bytes_ = convert_to(replace(convert_from(bytes_, 'UTF8'), :from, :to), 'UTF8')
                        where deployment_id_ = :deployment and name_ = 'who.dmn'
                        """)
                .param("from", from)
                .param("to", to)
                .param("deployment", deployment)
                .update();
    }
}
