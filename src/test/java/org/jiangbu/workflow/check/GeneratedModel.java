package org.jiangbu.workflow.check;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A legitimate model as somebody could draw it from the palette: steps with choices and ways back, timers, branches, also by the table {@link TableModels#TABLE who.dmn}. In the
 * process of declarations also what the application does by itself, the notice, messages, and whichever comes first.
 */
public final class GeneratedModel {
    private static final List<String> ROLES = List.of(
            "assigned-cadre", "village-cadre", "township-clerk", "township-leader", "county-reviewer", "county-leader");
    private static final List<String> OUTCOMES =
            List.of("approve", "approve,return", "approve,return,reject", "submit");
    private static final List<String> QUORUMS = List.of("one", "any", "all", "in-order", "2");

    private static final String DECLARATION = "subsidy-declaration";
    private static final List<String> MESSAGES = List.of("withdrawn", "objection", "review-requested");
    private static final List<String> DELEGATES =
            List.of("recordLapse", "recordReturn", "recordRejection", "recordCorrection", "recordWithdrawal");
    private static final List<String> FIELDS = List.of("", "fieldsRequired", "fieldsReadOnly", "fieldsHidden");

    private final Random random;
    private final boolean declares;
    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder flows = new StringBuilder();
    private int count;

    private GeneratedModel(long seed, boolean declares) {
        this.random = new Random(seed);
        this.declares = declares;
    }

    public static String of(long seed, String process) {
        return new GeneratedModel(seed, process.equals(DECLARATION)).write(process);
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
                %s</bpmn:definitions>
                """
                .formatted(process, nodes, flows, messages());
    }

    private String messages() {
        if (!declares) return "";
        return MESSAGES.stream()
                .map(name -> "<bpmn:message id=\"message-%s\" name=\"%s.%s\"/>".formatted(name, DECLARATION, name))
                .collect(Collectors.joining());
    }

    private String block(String last, boolean branching) {
        if (declares && random.nextInt(3) == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> then(last, delegate(DELEGATES.get(random.nextInt(DELEGATES.size()))));
                case 1 -> {
                    String posted = then(last, delegate("publishNotice"));
                    yield then(
                            posted,
                            waiting("<bpmn:timerEventDefinition><bpmn:timeDate>${noticeEnds}</bpmn:timeDate>"
                                    + "</bpmn:timerEventDefinition>"));
                }
                case 2 -> then(last, waiting(message()));
                default -> whichever(last);
            };
        }
        return switch (random.nextInt(branching ? 6 : 3)) {
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
            case 4 -> byTable(last);
            default -> reminded(last);
        };
    }

    private String then(String last, String next) {
        flow(last, next, "");
        return next;
    }

    private String delegate(String name) {
        return node("serviceTask", " camunda:delegateExpression=\"${" + name + "}\"", "");
    }

    private String waiting(String what) {
        return node("intermediateCatchEvent", "", what);
    }

    private String message() {
        return "<bpmn:messageEventDefinition messageRef=\"message-" + MESSAGES.get(random.nextInt(MESSAGES.size()))
                + "\"/>";
    }

    /** A message or a number of days, and on from either. */
    private String whichever(String last) {
        String events = then(last, node("eventBasedGateway", "", ""));
        String join = node("exclusiveGateway", "", "");
        then(then(events, waiting(message())), join);
        then(
                then(
                        events,
                        waiting("<bpmn:timerEventDefinition><bpmn:timeDuration>P9D</bpmn:timeDuration>"
                                + "</bpmn:timerEventDefinition>")),
                join);
        return join;
    }

    private String task(String outcomes) {
        String quorum = QUORUMS.get(random.nextInt(QUORUMS.size()));
        String role = ROLES.get(random.nextInt(ROLES.size()));
        boolean asks = random.nextBoolean();
        String fields = declares && asks ? FIELDS.get(random.nextInt(FIELDS.size())) : "";
        String named = declares ? property("outcomeName." + outcomes.split(",")[0], "同意") : "";
        return node(
                "userTask",
                " camunda:candidateGroups=\"" + role + "\""
                        + (asks ? " camunda:formRef=\"review\" camunda:formRefBinding=\"deployment\"" : ""),
                "<bpmn:extensionElements><camunda:properties>" + property("outcomes", outcomes)
                        + property("dueWorkdays", String.valueOf(1 + random.nextInt(30)))
                        + named + (fields.isEmpty() ? "" : property(fields, "finding"))
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

    /** A table says whether one more step comes. */
    private String byTable(String last) {
        String table = then(
                last,
                node(
                        "serviceTask",
                        " camunda:delegateExpression=\"${decideByTable}\"",
                        "<bpmn:extensionElements><camunda:properties>" + property("table", "who")
                                + "</camunda:properties></bpmn:extensionElements>"));
        String otherwise = "flow-" + ++count;
        String gateway = then(table, node("exclusiveGateway", " default=\"" + otherwise + "\"", ""));
        String task = task("submit");
        String result = TableModels.RESULTS.get(random.nextInt(TableModels.RESULTS.size()));
        flow(gateway, task, "${tableResult == '" + result + "'}");
        String join = then(task, node("exclusiveGateway", "", ""));
        flows.append(
                "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(otherwise, gateway, join));
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
