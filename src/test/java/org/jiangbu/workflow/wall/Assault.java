package org.jiangbu.workflow.wall;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Deploys a hostile model and does with it all that people, jobs and messages could do with a model. */
final class Assault {
    static final String ATTACKER = "mallory";
    private static final int WAVES = 3;

    private final ProcessEngine engine;
    private final Walls walls;
    private final Bait bait;
    private final Rounds rounds;
    private final Victim victim;
    private @Nullable String refusal;

    Assault(ProcessEngine engine, Walls walls, Bait bait, Rounds rounds, Victim victim) {
        this.engine = engine;
        this.walls = walls;
        this.bait = bait;
        this.rounds = rounds;
        this.victim = victim;
    }

    /**
     * What came of it.
     *
     * @param harm what was reached; null if nothing
     * @param refusal what the engine said first against it; null if nothing
     */
    record Outcome(HostileModel model, @Nullable String harm, @Nullable String refusal) {
        boolean works() {
            return harm != null;
        }
    }

    Outcome run(HostileModel model) throws Exception {
        refusal = null;
        bait.clear();
        Canary.hush();
        rounds.begin();
        engine.getIdentityService().setAuthenticatedUserId(ATTACKER);
        if (walls.letThrough(model)) {
            attempt(() -> deploy(model));
            attempt(this::play);
            inspect();
        }
        Outcome outcome = new Outcome(model, Canary.heard(), refusal);
        clear();
        return outcome;
    }

    private void inspect() throws IOException {
        bait.inspect();
        new Traces(engine).inspect();
        victim.inspect();
    }

    private @Nullable Object deploy(HostileModel model) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        model.files()
                .keySet()
                .forEach(file -> deployment.addInputStream(file, new ByteArrayInputStream(model.bytes(file))));
        return deployment.deploy();
    }

    private @Nullable Object play() throws IOException {
        jobs();
        for (ProcessDefinition process : foreign()) {
            attempt(() -> engine.getFormService().getStartFormKey(process.getId()));
            attempt(() -> engine.getFormService().getStartFormData(process.getId()));
            attempt(() -> engine.getFormService().getRenderedStartForm(process.getId()));
            attempt(() -> engine.getRuntimeService()
                    .startProcessInstanceById(
                            process.getId(), "case", Map.of("approved", true, "passed", new Date(0), "areaCode", "1")));
            attempt(() -> engine.getFormService().submitStartForm(process.getId(), Map.of("field", "1")));
        }
        inspect();
        jobs();
        for (int wave = 0; wave < WAVES; wave++) {
            tasks().forEach(this::work);
            jobs();
            engine.getExternalTaskService()
                    .createExternalTaskQuery()
                    .list()
                    .forEach(task -> Canary.sing("a case was handed to whoever asks for it"));
            subscriptions().forEach(this::tell);
        }
        return overdue();
    }

    /** What the job executor of a server would do: run what is due until nothing is. */
    private @Nullable Object overdue() {
        for (int round = 0; round < 2 * JobPace.JOBS; round++) {
            List<Job> due =
                    engine.getManagementService().createJobQuery().executable().list();
            if (due.isEmpty()) return null;
            due.forEach(this::execute);
        }
        Canary.sing("it kept the server busy for ever");
        return null;
    }

    private void execute(Job job) {
        attempt(() -> {
            engine.getManagementService().executeJob(job.getId());
            return job;
        });
    }

    private void work(Task task) {
        String id = task.getId();
        attempt(() -> engine.getFormService().getTaskFormData(id));
        attempt(() -> engine.getFormService().getRenderedTaskForm(id));
        attempt(() -> engine.getFormService().getRenderedTaskForm(id, "juel"));
        attempt(() -> engine.getFormService().getDeployedTaskForm(id));
        attempt(() -> {
            engine.getTaskService().setAssignee(id, ATTACKER);
            new Traces(engine).inspect();
            engine.getFormService().submitTaskForm(id, Map.of("field", "1"));
            return id;
        });
    }

    private void tell(EventSubscription listening) {
        attempt(() -> {
            if ("message".equals(listening.getEventType())) {
                engine.getRuntimeService().messageEventReceived(listening.getEventName(), listening.getExecutionId());
            } else {
                engine.getRuntimeService().signalEventReceived(listening.getEventName());
            }
            return listening;
        });
    }

    /** Conditions of the engine wait for a fact to change. */
    private void jobs() {
        engine.getManagementService()
                .createJobQuery()
                .list()
                .forEach(job -> attempt(() -> {
                    engine.getManagementService().executeJob(job.getId());
                    return job;
                }));
        engine.getRuntimeService()
                .createExecutionQuery()
                .processDefinitionKey("hostile")
                .list()
                .forEach(execution -> attempt(() -> {
                    engine.getRuntimeService().setVariable(execution.getId(), "approved", false);
                    return execution;
                }));
    }

    private List<ProcessDefinition> foreign() {
        return engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
                .filter(process -> !process.getDeploymentId().equals(victim.deployment()))
                .toList();
    }

    private List<Task> tasks() {
        List<String> foreign = foreign().stream().map(ProcessDefinition::getId).toList();
        return engine.getTaskService().createTaskQuery().list().stream()
                .filter(task -> foreign.contains(task.getProcessDefinitionId()))
                .toList();
    }

    private List<EventSubscription> subscriptions() {
        return engine.getRuntimeService().createEventSubscriptionQuery().list();
    }

    /** What one move meets does not end the assault. */
    private void attempt(Callable<@Nullable Object> move) {
        try {
            move.call();
        } catch (Exception | LinkageError e) {
            refusal = Optional.ofNullable(refusal).orElse(first(e));
        } catch (StackOverflowError | OutOfMemoryError e) {
            Canary.sing("the server was exhausted");
        }
    }

    private static String first(Throwable e) {
        if (Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(StackOverflowError.class::isInstance)) {
            Canary.sing("the server was exhausted");
        }
        return String.valueOf(e.getMessage());
    }

    private void clear() {
        engine.getIdentityService().clearAuthentication();
        victim.restore();
        engine.getRepositoryService().createDeploymentQuery().list().stream()
                .filter(deployment -> !deployment.getId().equals(victim.deployment()))
                .forEach(deployment ->
                        engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true, true));
    }
}
