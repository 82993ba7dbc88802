package org.jiangbu.workflow.wall;

import java.util.Map;

/** Small models that are tried at every start: one that the vocabulary has, and one for each way into the engine. */
final class CannedModels {
    static final String PROCESS = "wall-proof";

    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="wall">
              <message id="never" name="%2$s"/>
              <process id="%3$s" isExecutable="true" camunda:historyTimeToLive="P1D">
                %1$s
                <sequenceFlow id="to-end" sourceRef="x" targetRef="end"/>
                <intermediateCatchEvent id="end"><messageEventDefinition messageRef="never"/></intermediateCatchEvent>
              </process>
            </definitions>
            """;

    private static final String BEGIN = "<startEvent id=\"start\"/>" + flow("to-x", "start", "x", "");

    /** Goes in a circle as long as there is fuel, then waits. */
    static final String HONEST = model(BEGIN
            + "<exclusiveGateway id=\"x\" default=\"to-end\"/>"
            + flow(
                    "to-y",
                    "x",
                    "y",
                    "<conditionExpression xsi:type=\"tFormalExpression\">${fuel.left}</conditionExpression>")
            + "<exclusiveGateway id=\"y\"/>" + flow("back", "y", "x", ""));

    /** By what they would have done. None of them may even be deployed. */
    static final Map<String, String> ALL = Map.of(
            "a model named a class",
            model(BEGIN + "<serviceTask id=\"x\" camunda:class=\"" + Lure.class.getName() + "\"/>"),
            "a model named a class that is made while the model is read",
            model("<startEvent id=\"start\" camunda:formHandlerClass=\"" + Lure.class.getName() + "\"/>"
                    + flow("to-x", "start", "x", "") + "<userTask id=\"x\"/>"),
            "a model listened to the engine",
            model(BEGIN + "<userTask id=\"x\"><extensionElements><camunda:executionListener event=\"start\""
                    + " expression=\"${true}\"/></extensionElements></userTask>"),
            "a model ran a command of the operating system",
            model(BEGIN + "<serviceTask id=\"x\" camunda:type=\"shell\"><extensionElements>"
                    + "<camunda:field name=\"command\" stringValue=\"true\"/></extensionElements></serviceTask>"),
            "a model handed a case to whoever asks for it",
            model(BEGIN + "<serviceTask id=\"x\" camunda:type=\"external\" camunda:topic=\"t\"/>"),
            "a model ran a script",
            model(BEGIN + "<scriptTask id=\"x\" scriptFormat=\"juel\"><script>1</script></scriptTask>"),
            "a model named a schema elsewhere",
            model(BEGIN + "<userTask id=\"x\"><extensionElements><a:b xmlns:a=\"urn:a\""
                    + " xsi:schemaLocation=\"urn:a nowhere:a.xsd\"/></extensionElements></userTask>"),
            "a model did something while it was deployed",
            model("<startEvent id=\"start\"><timerEventDefinition><timeDate>2100-01-01T00:00:00</timeDate>"
                    + "</timerEventDefinition></startEvent>" + flow("to-x", "start", "x", "")
                    + "<userTask id=\"x\"/>"),
            "a model took the place of another",
            MODEL.formatted(BEGIN + "<userTask id=\"x\"/>", "another.never", "another"),
            "a model listened to messages of another",
            MODEL.formatted(BEGIN + "<userTask id=\"x\"/>", "another.never", PROCESS));

    private CannedModels() {}

    private static String model(String before) {
        return MODEL.formatted(before, PROCESS + ".never", PROCESS);
    }

    private static String flow(String id, String from, String to, String condition) {
        return "<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>"
                .formatted(id, from, to, condition);
    }
}
