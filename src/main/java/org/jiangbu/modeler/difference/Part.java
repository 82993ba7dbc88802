package org.jiangbu.modeler.difference;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An element of a model that a reader knows as one thing: a step, a way, an event, the process itself.
 *
 * @param key by which it is found again in another version; its id, but for what stands once in a file
 * @param type {@code bpmn:userTask}
 * @param facts all that the file says of it: attributes, properties by {@code property:NAME}, and whatever else by its path
 * @param position in the file, from 0
 */
record Part(String key, String id, String type, SortedMap<String, String> facts, int position) {
    static final String SOURCE = "sourceRef";
    static final String TARGET = "targetRef";
    static final String CONDITION = "bpmn:conditionExpression";
    static final String MESSAGE = "bpmn:messageEventDefinition@messageRef";
    static final String HOST = "attachedToRef";
    static final String DEFAULT = "default";
    static final String NAME = "name";

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    boolean is(String name) {
        return type.equals("bpmn:" + name);
    }

    boolean isWay() {
        return is("sequenceFlow");
    }

    boolean isGateway() {
        return type.endsWith("Gateway");
    }

    /** Something that a case passes. */
    boolean isNode() {
        return isGateway() || type.endsWith("Event") || type.endsWith("Task") || is("subProcess");
    }

    /** One thing in one drawing. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
