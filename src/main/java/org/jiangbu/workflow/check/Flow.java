package org.jiangbu.workflow.check;

import java.util.Optional;

/** An arrow of the drawn flow. */
public record Flow(String id, String source, String target, XmlElement element) {
    /** The condition as it is written. */
    public Optional<String> condition() {
        return element.child("bpmn:conditionExpression").map(XmlElement::text);
    }
}
