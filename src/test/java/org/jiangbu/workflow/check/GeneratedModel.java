package org.jiangbu.workflow.check;

import java.util.List;
import java.util.Random;

/** A legitimate model as somebody could draw it from the palette: steps with choices and ways back, timers, branches. */
public final class GeneratedModel {
    private static final List<String> ROLES = List.of(
            "assigned-cadre", "village-cadre", "township-clerk", "township-leader", "county-reviewer", "county-leader");
    private static final List<String> OUTCOMES =
            List.of("approve", "approve,return", "approve,return,reject", "submit");
    private static final List<String> QUORUMS = List.of("one", "any", "all", "in-order", "2");

    private final Random random;
    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder flows = new StringBuilder();
    private int count;

    private GeneratedModel(long seed) {
        this.random = new Random(seed);
    }

    public static String of(long seed, String process) {
        return new GeneratedModel(seed).write(process);
    }

    private String write(String process) {
        String last = node("startEvent", "", "");
        int blocks = 1 + random.nextInt(6);
        for (int i = 0; i < blocks; i++) last = block(last, true);
        flow(last, node("endEvent", "", ""), "");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  id="generated" targetNamespace="http://jiangbu.org/bpmn">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P3650D">%s%s</bpmn:process>
                </bpmn:definitions>
                """
                .formatted(process, nodes, flows);
    }

    private String block(String last, boolean branching) {
        return switch (random.nextInt(branching ? 5 : 3)) {
            case 0, 1 -> decided(last, branching);
            case 2 -> {
                String timer = node(
                        "intermediateCatchEvent",
                        "",
                        "<bpmn:timerEventDefinition><bpmn:timeDuration>P" + (1 + random.nextInt(20))
                                + "D</bpmn:timeDuration></bpmn:timerEventDefinition>");
                flow(last, timer, "");
                yield timer;
            }
            case 3 -> branches(last);
            default -> reminded(last);
        };
    }

    private String task(String outcomes) {
        String quorum = QUORUMS.get(random.nextInt(QUORUMS.size()));
        return node(
                "userTask",
                " camunda:candidateGroups=\"" + ROLES.get(random.nextInt(ROLES.size())) + "\""
                        + (random.nextBoolean()
                                ? " camunda:formRef=\"review\" camunda:formRefBinding=\"deployment\""
                                : ""),
                "<bpmn:extensionElements><camunda:properties>" + property("outcomes", outcomes)
                        + property("dueWorkdays", String.valueOf(1 + random.nextInt(30)))
                        + property("quorum", quorum) + property("bulk", String.valueOf(random.nextBoolean()))
                        + "</camunda:properties></bpmn:extensionElements>");
    }

    private static String property(String name, String value) {
        return "<camunda:property name=\"" + name + "\" value=\"" + value + "\"/>";
    }

    /** What is not approved goes back to the step, or to an end of its own. */
    private String decided(String last, boolean mayEnd) {
        String outcomes = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
        String task = task(outcomes);
        flow(last, task, "");
        if (!outcomes.contains(",")) {
            return task;
        }
        String otherwise = "flow-" + ++count;
        String gateway = node("exclusiveGateway", " default=\"" + otherwise + "\"", "");
        flow(task, gateway, "");
        String join = node("exclusiveGateway", "", "");
        flow(gateway, join, "${outcome == 'approve'}");
        String elsewhere = mayEnd && random.nextBoolean() ? node("endEvent", "", "") : task;
        flows.append("<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>"
                .formatted(otherwise, gateway, elsewhere));
        return join;
    }

    private String branches(String last) {
        String fork = node("parallelGateway", "", "");
        String join = node("parallelGateway", "", "");
        flow(last, fork, "");
        for (int i = 0; i < 2 + random.nextInt(2); i++) flow(block(fork, false), join, "");
        return join;
    }

    /** A step with an event at its edge that goes beside it or in its place. */
    private String reminded(String last) {
        String task = task("submit");
        flow(last, task, "");
        String event = node(
                "boundaryEvent",
                " attachedToRef=\"" + task + "\" cancelActivity=\"" + random.nextBoolean() + "\"",
                "<bpmn:timerEventDefinition><bpmn:timeDuration>P5D</bpmn:timeDuration></bpmn:timerEventDefinition>");
        flow(event, node("endEvent", "", ""), "");
        return task;
    }

    private String node(String kind, String attributes, String children) {
        String id = "node-" + ++count;
        nodes.append("<bpmn:%s id=\"%s\" name=\"环节%d\"%s>%s</bpmn:%s>"
                .formatted(kind, id, count, attributes, children, kind));
        return id;
    }

    private void flow(String from, String to, String condition) {
        String said = condition.isEmpty()
                ? ""
                : "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + condition
                        + "</bpmn:conditionExpression>";
        flows.append("<bpmn:sequenceFlow id=\"flow-%d\" sourceRef=\"%s\" targetRef=\"%s\">%s</bpmn:sequenceFlow>"
                .formatted(++count, from, to, said));
    }
}
