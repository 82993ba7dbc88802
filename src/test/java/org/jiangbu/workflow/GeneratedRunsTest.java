package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jiangbu.IntegrationTest;
import org.jiangbu.workflow.check.GeneratedModel;
import org.jiangbu.workflow.check.TableModels;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What is drawn with the palette and accepted also runs: whatever is decided, a case comes to an end. */
@Transactional
class GeneratedRunsTest extends IntegrationTest {
    /** More rounds than any of these models needs; in the last ones everything is approved. */
    private static final int ROUNDS = 60;

    private static final int FREE = 20;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private StepCatalogue steps;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLegitimateModelRunsToAnEnd(long seed) throws Exception {
        String deployment = repository
                .createDeployment()
                .name("drawn")
                .addString("drawn.bpmn", GeneratedModel.of(seed, "drawn"))
                .addString("who.dmn", TableModels.TABLE)
                .addString("review.form", Files.readString(Path.of("forms", "review.form")))
                .deploy()
                .getId();
        String definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
        String instance = runtime.startProcessInstanceById(
                        definition, "drawn-" + seed, Map.of("areaCode", "533422101202"))
                .getId();
        Random random = new Random(seed);
        int round = 0;
        while (runs(instance) && round < ROUNDS) step(definition, instance, random, ++round > FREE);
        assertThat(runs(instance)).as("after %d rounds", round).isFalse();
    }

    private boolean runs(String instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
    }

    /** Decides whatever is open; now and then, and where nothing is, time passes. */
    private void step(String definition, String instance, Random random, boolean approving) {
        List<Task> open = tasks.createTaskQuery().processInstanceId(instance).list();
        for (Task task : open) {
            List<String> outcomes = steps.step(definition, task.getTaskDefinitionKey())
                    .orElseThrow()
                    .outcomes();
            String outcome = approving ? outcomes.get(0) : outcomes.get(random.nextInt(outcomes.size()));
            tasks.complete(task.getId(), Decisions.routing(task.getTaskDefinitionKey(), outcome));
            if (!runs(instance)) return;
        }
        if (!open.isEmpty() && random.nextInt(3) > 0) return;
        for (Job timer : management.createJobQuery().processInstanceId(instance).list()) {
            if (management.createJobQuery().jobId(timer.getId()).count() > 0) management.executeJob(timer.getId());
        }
    }
}
