package org.jiangbu.workflow.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jiangbu.form.StepFields;

/** Extension properties that nobody reads would be lost without a word, a misspelt one too. */
final class PropertyInspection implements Inspection {
    private static final Set<String> COMMON = Set.of("nameEn");
    private static final Map<String, Set<String>> MORE = Map.of(
            "bpmn:userTask",
                    Set.of(
                            "outcomes",
                            "dueWorkdays",
                            "dueFact",
                            "panel",
                            "bulk",
                            "duty",
                            "quorum",
                            "deciders",
                            "returnChoice",
                            StepFields.REQUIRED,
                            StepFields.READ_ONLY,
                            StepFields.HIDDEN),
            "bpmn:intermediateCatchEvent", Set.of("awaits"));
    private static final Set<String> OF_OUTCOMES = Set.of("outcomeName.", "outcomeNameEn.");

    @Override
    public void inspect(Model model, Findings findings) {
        Set<String> inputs = new HashSet<>();
        model.nodes(Node.Kind.SERVICE).forEach(node -> model.words()
                .inputs()
                .getOrDefault(node.delegate(), Map.of())
                .keySet()
                .forEach(input -> inputs.add(node.id() + " " + input)));
        inspect(model.process(), inputs, findings);
    }

    /** @param inputs that delegates work with, each as the id of its task and its name */
    private static void inspect(XmlElement element, Set<String> inputs, Findings findings) {
        Set<String> seen = new HashSet<>();
        ModelBuilder.entries(element).forEach(entry -> {
            String name = entry.value("name");
            if (!isKnown(element, name) && !inputs.contains(element.value("id") + " " + name)) {
                findings.add(Rule.UNKNOWN_PROPERTY, entry, SettingName.property(name), new ElementName(element, null));
            } else if (!seen.add(name)) {
                findings.add(Rule.PROPERTY_TWICE, entry, SettingName.property(name), new ElementName(element, null));
            }
        });
        element.children().forEach(child -> inspect(child, inputs, findings));
    }

    private static boolean isKnown(XmlElement element, String name) {
        return COMMON.contains(name)
                || MORE.getOrDefault(element.name(), Set.of()).contains(name)
                || element.name().equals("bpmn:userTask")
                        && OF_OUTCOMES.stream().anyMatch(name::startsWith);
    }
}
