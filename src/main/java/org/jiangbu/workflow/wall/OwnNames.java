package org.jiangbu.workflow.wall;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A model speaks for itself only: a file holds the one process that it is named after, and listens to messages of that
 * process, so that it cannot come in the place of another or take its messages away.
 */
final class OwnNames {
    private OwnNames() {}

    static Optional<Foreign> foreign(Element root, String file) {
        List<Element> processes = root.elements("process");
        if (processes.size() != 1) {
            return Optional.of(new Foreign("a file of " + processes.size() + " processes", root));
        }
        String id = Objects.toString(processes.get(0).attribute("id"));
        if (!file.equals(id + ".bpmn")) {
            return Optional.of(new Foreign("process " + id + " in a file called " + file, processes.get(0)));
        }
        return root.elements("message").stream()
                .filter(message -> !Objects.toString(message.attribute("name")).startsWith(id + "."))
                .findFirst()
                .map(message -> new Foreign("message " + message.attribute("name") + " in process " + id, message));
    }
}
