package org.jiangbu.workflow.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A place of the drawn flow.
 *
 * @param scope id of the sub-process that it belongs to, empty in the process itself
 * @param properties what its extension properties say
 * @param name what a designer knows it by
 */
public record Node(
        String id, Kind kind, String scope, XmlElement element, Map<String, String> properties, Wording name) {
    /** What happens there. */
    public enum Kind {
        START("bpmn:startEvent"),
        TASK("bpmn:userTask"),
        SERVICE("bpmn:serviceTask"),
        EXCLUSIVE("bpmn:exclusiveGateway"),
        PARALLEL("bpmn:parallelGateway"),
        EVENTS("bpmn:eventBasedGateway"),
        CATCH("bpmn:intermediateCatchEvent"),
        BOUNDARY("bpmn:boundaryEvent"),
        END("bpmn:endEvent");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        static Optional<Kind> of(String element) {
            return Arrays.stream(values())
                    .filter(kind -> kind.element.equals(element))
                    .findFirst();
        }
    }

    public boolean is(Kind... kinds) {
        return Arrays.asList(kinds).contains(kind);
    }

    /** As it is drawn; of what has no name the name is found by those that stand around it. */
    static Node drawn(Kind kind, String scope, XmlElement element, Map<String, String> properties) {
        Wording name = new Wording(element.value("name").strip(), properties.get("nameEn"));
        return new Node(element.value("id"), kind, scope, element, properties, name);
    }

    Node named(Wording found) {
        return new Node(id, kind, scope, element, properties, found);
    }

    /** The property, empty if it is not there. */
    public String property(String name) {
        return properties.getOrDefault(name, "").strip();
    }

    List<String> list(String property) {
        return Arrays.stream(property(property).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    public List<String> outcomes() {
        return list("outcomes");
    }

    public String role() {
        return element.value("camunda:candidateGroups");
    }

    /** Steps of one duty may be done by the same person; by default a step is its own. */
    String duty() {
        return property("duty").isEmpty() ? id : property("duty");
    }

    /** Name of the delegate that acts there, empty if none does. */
    public String delegate() {
        return element.value("camunda:delegateExpression").replaceAll("[${}]", "");
    }

    /** Id of the message that is awaited there, empty if none is. */
    String messageRef() {
        return element.child("bpmn:messageEventDefinition")
                .map(event -> event.value("messageRef"))
                .orElse("");
    }

    Optional<XmlElement> timer() {
        return element.child("bpmn:timerEventDefinition");
    }

    /** The fact that names the day on which a timer ends, empty if a timer is not there or says the day itself. */
    public String dayFact() {
        return timer().flatMap(timer -> timer.child("bpmn:timeDate"))
                .map(XmlElement::text)
                .filter(day -> day.startsWith("$"))
                .map(day -> day.replaceAll("[${}]", ""))
                .orElse("");
    }

    public boolean interrupts() {
        return !element.value("cancelActivity").equals("false");
    }

    /** How long or until when a timer waits as the model itself says it, empty if there is no timer or a fact names the day. */
    public String literalTime() {
        return timer().stream()
                .flatMap(timer -> timer.children().stream())
                .map(XmlElement::text)
                .filter(text -> !text.startsWith("$"))
                .findFirst()
                .orElse("");
    }

    /** Id of the flow that is taken where no condition holds, empty if there is none. */
    public String otherwise() {
        return element.value("default");
    }

    /** Ids are unique in a file. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Node node && node.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
