package org.jiangbu.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jiangbu.audit.JournalTerms;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.stereotype.Component;

/** The journal's processes, steps and outcomes in words, as the newest versions that have them call them. */
@Component
class StepTerms implements JournalTerms {
    private final StepCatalogue models;
    private final StepNames names;
    private final Messages messages;

    StepTerms(StepCatalogue models, StepNames names, Messages messages) {
        this.models = models;
        this.names = names;
        this.messages = messages;
    }

    @Override
    public Words words() {
        List<ProcessDefinition> versions = models.versions();
        return (key, value, details) -> switch (key) {
            case "step" -> step(versions, value, details).map(names::step);
            case "outcome" -> {
                String step = details.getOrDefault("step", "");
                yield Optional.of(names.outcome(step(versions, step, details), step, value));
            }
            case "processes", "process" ->
                versions.stream()
                        .filter(model -> model.getKey().equals(value))
                        .findFirst()
                        .map(model -> models.name(model).in(messages.locale()));
            default -> Optional.empty();
        };
    }

    /** In the newest version that has the step, of the process where the entry names it. */
    private Optional<StepDefinition> step(List<ProcessDefinition> versions, String key, Map<String, String> details) {
        String process = details.getOrDefault("process", "");
        return versions.stream()
                .filter(model -> process.isEmpty() || model.getKey().equals(process))
                .filter(model -> models.isSound(model.getId()))
                .flatMap(model -> models.step(model.getId(), key).stream())
                .findFirst();
    }
}
