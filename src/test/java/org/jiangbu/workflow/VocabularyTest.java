package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jiangbu.IntegrationTest;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;
import org.jiangbu.workflow.check.FirstWall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The shipped models speak the vocabulary, and the engine understands nothing else. */
class VocabularyTest extends IntegrationTest {
    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private Models models;

    @Autowired
    private RoleBook roles;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(strings = {"subsidy-declaration", "township-register", "payment-batch"})
    void everyDelegateThatAModelNamesIsInTheCatalogue(String process) throws IOException {
        String xml = new ClassPathResource("bpmn/" + process + ".bpmn").getContentAsString(StandardCharsets.UTF_8);
        Matcher named = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"").matcher(xml);
        Set<String> names = named.results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(beans.getBeanNamesForType(CaseDelegate.class)).containsAll(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subsidy-declaration", "township-register", "payment-batch", "township-self-check"})
    void everyRoleThatAnEventAwaitsIsKnown(String process) throws IOException {
        String xml = new ClassPathResource("bpmn/" + process + ".bpmn").getContentAsString(StandardCharsets.UTF_8);
        assertThat(roles.all().stream().map(Role::name))
                .containsAll(Pattern.compile("name=\"awaits\" value=\"([^\"]*)\"")
                        .matcher(xml)
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    @Test
    void everyRoleThatAModelNamesIsKnown() {
        assertThat(roles.all().stream().map(Role::name)).containsAll(models.roles());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource}",
                "${execution.processEngineServices}",
                "${''.getClass()}",
                "${jdbcTemplate.execute('select 1')}",
                "${task}"
            })
    void expressionsReachNoBeansAndNoMethods(String expression) {
        String id = "probe" + Math.abs(expression.hashCode());
        BpmnModelInstance model = Bpmn.createExecutableProcess(id)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .exclusiveGateway()
                .condition("probe", expression)
                .endEvent()
                .moveToLastGateway()
                .condition("otherwise", "${true}")
                .endEvent()
                .done();
        try {
            assertThatThrownBy(() -> FirstWall.off(engine, () -> {
                        repository
                                .createDeployment()
                                .name(id)
                                .addModelInstance(id + ".bpmn", model)
                                .deploy();
                        runtime.startProcessInstanceByKey(id, Map.of());
                    }))
                    .isInstanceOf(ProcessEngineException.class);
        } finally {
            repository
                    .createDeploymentQuery()
                    .deploymentName(id)
                    .list()
                    .forEach(deployed -> repository.deleteDeployment(deployed.getId()));
        }
    }
}
