package org.jiangbu.workflow;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jiangbu.audit.JournalTerms;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.stereotype.Component;

/** The journal's processes, steps and outcomes in words, as the newest models call them. */
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
        List<ProcessDefinition> newest = models.newest();
        return (key, value, details) -> switch (key) {
            case "step" -> step(newest, value).map(names::step);
            case "outcome" -> {
                String step = details.getOrDefault("step", "");
                yield Optional.of(names.outcome(step(newest, step), step, value));
            }
            case "processes", "process" ->
                newest.stream()
                        .filter(model -> model.getKey().equals(value))
                        .findFirst()
                        .map(model -> models.name(model).in(messages.locale()));
            default -> Optional.empty();
        };
    }

    private Optional<StepDefinition> step(List<ProcessDefinition> newest, String key) {
        return newest.stream()
                .filter(model -> models.isSound(model.getId()))
                .flatMap(model -> models.step(model.getId(), key).stream())
                .findFirst();
    }
}
