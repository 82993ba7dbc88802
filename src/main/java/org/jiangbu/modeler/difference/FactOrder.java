package org.jiangbu.modeler.difference;

import java.util.List;

/** In which order a reader wants to be told the facts of a part. */
final class FactOrder {
    private static final List<String> FIRST = List.of(
            "kind",
            "name",
            "camunda:candidateGroups",
            "property:deciders",
            "property:quorum",
            "property:duty",
            "property:dueWorkdays",
            "property:noticeDays",
            "property:dueFact",
            "camunda:formRef",
            "property:fieldsRequired",
            "property:fieldsReadOnly",
            "property:fieldsHidden",
            "property:outcomes",
            "property:panel",
            "property:bulk",
            "property:returnChoice",
            "camunda:delegateExpression",
            "bpmn:messageEventDefinition@messageRef",
            "bpmn:timerEventDefinition/bpmn:timeDate",
            "bpmn:timerEventDefinition/bpmn:timeDuration",
            "property:awaits",
            "attachedToRef",
            "cancelActivity",
            "bpmn:conditionExpression",
            "default",
            "bpmn:text",
            "value",
            "property:nameEn",
            "bpmn:documentation");

    private FactOrder() {}

    static int of(String fact) {
        int place = FIRST.indexOf(fact);
        return place < 0 ? FIRST.size() : place;
    }

    /** Whether a reader who is told of a new part has to be told that too. */
    static boolean worth(String fact) {
        return FIRST.contains(fact) && !fact.equals("kind") && !fact.equals("name") && !fact.equals("attachedToRef")
                || fact.startsWith("property:");
    }
}
