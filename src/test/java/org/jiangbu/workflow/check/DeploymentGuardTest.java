package org.jiangbu.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jiangbu.IntegrationTest;
import org.jiangbu.workflow.ProbeModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No model comes past the checker, neither when it is deployed nor when it is read again. */
class DeploymentGuardTest extends IntegrationTest {
    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    private String definition = "";

    @BeforeEach
    void deployTheProbe() {
        repository
                .createDeployment()
                .name("guarded")
                .addModelInstance("probe.bpmn", ProbeModel.twoSteps())
                .deploy();
        definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("probe")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void readAgain() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
        ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(definition);
    }

    @Test
    void whatIsDeployedIsReadAgain() {
        readAgain();
        assertThat(repository.getProcessDefinition(definition)).isNotNull();
    }

    @Test
    void whatNobodyCheckedWhenItWasDeployedIsRefusedWhenItIsReadAgain() {
        FirstWall.off(engine, () -> repository
                .createDeployment()
                .name("unguarded")
                .addModelInstance(
                        "unguarded.bpmn",
                        Bpmn.createExecutableProcess("unguarded")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .endEvent()
                                .done())
                .deploy());
        definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("unguarded")
                .singleResult()
                .getId();
        try {
            assertThatThrownBy(this::readAgain).isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(
                            refused.findings())
                    .extracting(Finding::rule)
                    .as("nobody decides, and what else is wrong with the flow")
                    .containsExactlyInAnyOrder(Rule.MISSING_ATTRIBUTE, Rule.NO_NAME, Rule.NO_OUTCOMES, Rule.UNREACHED));
        } finally {
            repository
                    .createDeploymentQuery()
                    .deploymentName("unguarded")
                    .list()
                    .forEach(deployed -> repository.deleteDeployment(deployed.getId()));
        }
    }

    @Test
    void aRefusedModelIsNotDeployedAndTheSentenceNamesFileElementAndRule() {
        long before = repository.createDeploymentQuery().count();
        String pay = Redrawn.shipped("payment-batch").without("release-payment").xml();
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("payment-batch.bpmn", pay)
                        .deploy())
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("payment-batch.bpmn, export-bank-file (two-people-at-release): ");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void aFormThatOnlyAnotherDeploymentHasDoesNotCount() {
        String model = Redrawn.shipped("self-check-finding").xml();
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("self-check-finding.bpmn", model)
                        .deploy())
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .containsOnly(Rule.UNKNOWN_FORM));
    }

    @Test
    void anotherKindOfFileIsNotDeployed() {
        for (String name : new String[] {"a.dmn11.xml", "probe.bpmn20.xml", "a.cmmn", "a.txt", "a"}) {
            assertThatThrownBy(() -> repository
                            .createDeployment()
                            .addString(name, "<a/>")
                            .deploy())
                    .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.findings())
                            .extracting(Finding::rule)
                            .containsExactly(Rule.FILE_NAME));
        }
    }
}
