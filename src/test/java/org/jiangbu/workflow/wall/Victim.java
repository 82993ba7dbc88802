package org.jiangbu.workflow.wall;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;

/** An honest process beside the hostile ones, with one case, one form and one message. */
final class Victim {
    private static final String FORM =
            "{\"id\": \"victim\", \"type\": \"default\", \"schemaVersion\": 9, \"components\": []}";
    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="victim">
              <message id="go" name="victim.go"/>
              <process id="victim" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
                <sequenceFlow id="a" sourceRef="start" targetRef="decide"/>
                <userTask id="decide" camunda:formRef="victim" camunda:formRefBinding="%s"/>
                <sequenceFlow id="b" sourceRef="decide" targetRef="waits"/>
                <intermediateCatchEvent id="waits"><messageEventDefinition messageRef="go"/></intermediateCatchEvent>
                <sequenceFlow id="c" sourceRef="waits" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    private final ProcessEngine engine;
    private final String deployment;
    private final String instance;

    /** @param binding how the task finds its form: the vocabulary knows {@code deployment} only */
    Victim(ProcessEngine engine, String binding) {
        this.engine = engine;
        this.deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("victim.bpmn", MODEL.formatted(binding))
                .addString("victim.form", FORM)
                .deploy()
                .getId();
        this.instance = engine.getRuntimeService()
                .startProcessInstanceByKey(Bait.VICTIM)
                .getId();
    }

    String deployment() {
        return deployment;
    }

    /** Whether all is as it was. */
    void inspect() throws IOException {
        ProcessDefinition newest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(Bait.VICTIM)
                .latestVersion()
                .singleResult();
        if (!newest.getDeploymentId().equals(deployment)) {
            Canary.sing("the process of another was taken over");
        }
        if (engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(Bait.VICTIM)
                        .count()
                != 1) {
            Canary.sing("a case of another process was begun or ended");
        }
        boolean eavesdropped = engine.getRuntimeService().createEventSubscriptionQuery().list().stream()
                .anyMatch(listening -> String.valueOf(listening.getEventName()).startsWith("victim."));
        if (eavesdropped) {
            Canary.sing("a message of another process was awaited");
        }
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        try (InputStream form = engine.getFormService().getDeployedTaskForm(task.getId())) {
            if (!FORM.equals(new String(form.readAllBytes(), StandardCharsets.UTF_8))) {
                Canary.sing("the form of another process was replaced");
            }
        }
    }

    /** Ends what others began in its name. */
    void restore() {
        engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(Bait.VICTIM).list().stream()
                .filter(one -> !one.getId().equals(instance))
                .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "restored"));
    }
}
