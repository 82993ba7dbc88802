package org.jiangbu.workflow.check;

import java.util.List;

/** Models that decide by a table, drawn without a picture. */
public final class TableModels {
    /** Answers 县纪委审查 for 5,000 yuan and more in 拖顶, and 照常办理 for all others. */
    public static final String TABLE = TableRulesTest.TABLE;

    /** What may follow from it. */
    public static final List<String> RESULTS = List.of("县纪委审查", "照常办理");

    private TableModels() {}

    /** The register's flow; behind its first step a table decides whether the clerk looks at it once more. */
    public static String deciding(String table, String result) {
        return decidingAt(
                DrawnModels.shipped("township-register"),
                "township-submit-to-township-approval",
                "township-submit",
                "township-approval",
                "township-clerk",
                table,
                result);
    }

    /** A flow in which a table decides on one of its ways whether one more step comes there. */
    public static String decidingAt(
            String model, String way, String from, String to, String role, String table, String result) {
        String property = table.isEmpty() ? "" : "<camunda:property name=\"table\" value=\"" + table + "\" />";
        String elements =
                """
                <bpmn:serviceTask id="decide-way" name="判定走向" camunda:delegateExpression="${decideByTable}">
                  <bpmn:documentation>按判定表判定。</bpmn:documentation>
                  <bpmn:extensionElements><camunda:properties><camunda:property name="nameEn" value="Decide the way" />%s</camunda:properties></bpmn:extensionElements>
                  <bpmn:incoming>way-1</bpmn:incoming><bpmn:outgoing>way-2</bpmn:outgoing>
                </bpmn:serviceTask>
                <bpmn:exclusiveGateway id="which-way" name="是否再看一次？" default="way-4">
                  <bpmn:documentation>按判定结果分流。</bpmn:documentation>
                  <bpmn:extensionElements><camunda:properties><camunda:property name="nameEn" value="Look again?" /></camunda:properties></bpmn:extensionElements>
                  <bpmn:incoming>way-2</bpmn:incoming><bpmn:outgoing>way-3</bpmn:outgoing><bpmn:outgoing>way-4</bpmn:outgoing>
                </bpmn:exclusiveGateway>
                <bpmn:userTask id="second-look" name="再次核对" camunda:candidateGroups="%s">
                  <bpmn:documentation>按判定结果再核对一次。</bpmn:documentation>
                  <bpmn:extensionElements><camunda:properties><camunda:property name="nameEn" value="Look again" /><camunda:property name="outcomes" value="confirm" /></camunda:properties></bpmn:extensionElements>
                  <bpmn:incoming>way-3</bpmn:incoming><bpmn:outgoing>way-5</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="way-1" sourceRef="%s" targetRef="decide-way" />
                <bpmn:sequenceFlow id="way-2" sourceRef="decide-way" targetRef="which-way" />
                <bpmn:sequenceFlow id="way-3" name="再看" sourceRef="which-way" targetRef="second-look">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${tableResult == '%s'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="way-4" name="照常" sourceRef="which-way" targetRef="%s" />
                <bpmn:sequenceFlow id="way-5" sourceRef="second-look" targetRef="%s" />
                """
                        .formatted(property, role, from, result, to, to);
        return model.replaceFirst(
                        "(?s)<bpmn:sequenceFlow id=\"" + way + "\"[^>]*/>",
                        java.util.regex.Matcher.quoteReplacement(elements))
                .replace("<bpmn:outgoing>" + way + "</bpmn:outgoing>", "<bpmn:outgoing>way-1</bpmn:outgoing>")
                .replace(
                        "<bpmn:incoming>" + way + "</bpmn:incoming>",
                        "<bpmn:incoming>way-4</bpmn:incoming><bpmn:incoming>way-5</bpmn:incoming>");
    }
}
