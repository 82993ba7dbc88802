package org.jiangbu.workflow.check;

import java.util.Set;
import java.util.stream.Collectors;

/** What the flow has and its picture has not can neither be seen nor chosen. A file without any picture is told nothing. */
final class PictureInspection {
    private PictureInspection() {}

    static void inspect(XmlElement definitions, Model model, Findings findings) {
        definitions
                .children("bpmn:collaboration")
                .flatMap(collaboration -> collaboration.children("bpmn:participant"))
                .filter(pool -> !Set.of("", model.id()).contains(pool.value("processRef")))
                .forEach(pool -> findings.add(Rule.PROCESS_ID, pool, pool.value("processRef"), model.id()));
        Set<String> drawn = ModelBuilder.drawn(definitions)
                .map(picture -> picture.value("bpmnElement"))
                .collect(Collectors.toSet());
        if (drawn.isEmpty()) return;
        model.nodes().stream()
                .filter(node -> !drawn.contains(node.id()))
                .forEach(node -> findings.add(Rule.NOT_DRAWN, node, node.name()));
        model.flows().stream()
                .filter(flow -> !drawn.contains(flow.id()))
                .filter(flow -> drawn.contains(flow.source()) && drawn.contains(flow.target()))
                .forEach(flow -> findings.add(Rule.NOT_DRAWN, flow.element(), model.name(flow)));
    }
}
