package org.jiangbu.workflow.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions of models: who puts them in force, what stays in force, and that nobody changes what was published. */
@Transactional
class ReleasesTest extends IntegrationTest {
    private static final String PROCESS = "probe-of-releases";
    private static final String NOTE =
            "{\"type\": \"default\", \"schemaVersion\": 17, \"id\": \"note\", \"components\": []}";

    @TempDir
    private Path folder;

    @Autowired
    private Releases releases;

    @Autowired
    private ReleaseBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private final List<Object> told = new ArrayList<>();

    @BeforeEach
    void nothingIsInForce() {
        assertThat(releases.inForce(PROCESS)).isEmpty();
    }

    private static String model(String name) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://jiangbu.org/bpmn">
                  <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P3650D">
                    <bpmn:extensionElements><camunda:properties>
                      <camunda:property name="nameEn" value="Probe" />
                    </camunda:properties></bpmn:extensionElements>
                    <bpmn:startEvent id="begun"><bpmn:outgoing>on</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:sequenceFlow id="on" sourceRef="begun" targetRef="ended" />
                    <bpmn:endEvent id="ended"><bpmn:incoming>on</bpmn:incoming></bpmn:endEvent>
                  </bpmn:process>
                </bpmn:definitions>
                """
                .formatted(PROCESS, name);
    }

    private static ModelFiles files(String name) {
        return new ModelFiles(PROCESS, model(name).getBytes(UTF_8), Map.of("note.form", NOTE.getBytes(UTF_8)));
    }

    private void shipped(String name) throws IOException {
        Files.writeString(folder.resolve(PROCESS + ".bpmn"), model(name));
        new ShippedModels(releases, book, told::add, transaction, folder.toString()).afterSingletonsInstantiated();
    }

    private Release published(String name) {
        long seen = releases.inForce(PROCESS).map(Release::id).orElse(0L);
        return releases.publish(files(name), 1, 2, null, "县纪委要求", seen);
    }

    @Test
    void whatShipsIsInForceOnceAndAgainWhenItChanges() throws IOException {
        shipped("一");
        shipped("一");
        assertThat(releases.of(PROCESS)).extracting(Release::version).containsExactly(1);
        shipped("二");
        assertThat(releases.of(PROCESS)).extracting(Release::origin).containsExactly(Origin.SHIPPED, Origin.SHIPPED);
        assertThat(told).isEmpty();
    }

    @Test
    void whatShipsNeverBuriesWhatPeoplePublished() throws IOException {
        shipped("一");
        Release published = published("县里的");
        shipped("一");
        assertThat(told).isEmpty();
        shipped("二");
        shipped("二");
        assertThat(releases.inForce(PROCESS)).contains(published);
        assertThat(told).singleElement().isInstanceOfSatisfying(ShippedArrived.class, arrived -> {
            assertThat(arrived.inForce()).isEqualTo(published);
            assertThat(new String(arrived.files().model(), UTF_8)).contains("name=\"二\"");
        });
    }

    @Test
    void whoAskedDoesNotPublishAndBothHaveSeenWhatIsInForce() {
        assertThatThrownBy(() -> releases.publish(files("一"), 1, 1, null, "县纪委要求", 0))
                .isInstanceOf(Refusal.class)
                .hasMessage("workflow.release.same-person");
        Release first = published("一");
        published("二");
        assertThatThrownBy(() -> releases.publish(files("三"), 1, 2, null, "县纪委要求", first.id()))
                .hasMessage("workflow.release.meanwhile");
        assertThat(releases.of(PROCESS)).extracting(Release::version).containsExactly(2, 1);
    }

    @Test
    void anEarlierVersionIsPublishedAgainWithTheVeryBytes() {
        Release first = published("一");
        Release second = published("二");
        ModelFiles before = releases.files(first);
        assertThat(before.digest()).isEqualTo(first.digest());
        Release back = releases.publish(before, 1, 2, first.version(), "新流程有误，退回", second.id());
        assertThat(back.version()).isEqualTo(3);
        assertThat(back.origin()).isEqualTo(Origin.EARLIER);
        assertThat(back.digest()).isEqualTo(first.digest());
        assertThat(releases.files(back).forms()).containsOnlyKeys("note");
    }

    @Test
    void aModelThatWasChangedInTheDatabaseIsRefusedWhenItIsLoaded() {
        Release release = published("一");
        String deployment =
                repository.getProcessDefinition(release.definitionId()).getDeploymentId();
        forget(release);
        assertThat(releases.files(release).digest()).isEqualTo(release.digest());
        jdbc.sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = ?")
                .params(model("改").getBytes(UTF_8), deployment, PROCESS + ".bpmn")
                .update();
        assertThatThrownBy(() -> releases.files(release))
                .as("it is not shown either as if it had been published")
                .isInstanceOf(Refusal.class)
                .hasMessage("workflow.release.changed");
        forget(release);
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceById(release.definitionId()))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("not those that were published");
    }

    private void forget(Release release) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .removeProcessDefinition(release.definitionId());
    }

    @Test
    void whatWasPublishedStaysOnRecord() {
        Release release = published("一");
        assertThatThrownBy(() -> jdbc.sql("update workflow_release set why = 'x' where id = ?")
                        .param(release.id())
                        .update())
                .hasMessageContaining("workflow_release");
    }
}
