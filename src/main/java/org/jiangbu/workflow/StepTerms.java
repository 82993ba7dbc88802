package org.jiangbu.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jiangbu.audit.JournalTerms;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.stereotype.Component;

/**
 * The journal's processes, steps and outcomes in words: as the version calls them in which was decided, else as the newest
 * versions that have them do.
 */
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

    @Override
    public List<Fact> saying(String part) {
        Set<Fact> facts = new LinkedHashSet<>();
        for (ProcessDefinition model : models.versions()) {
            if (says(models.name(model).in(messages.locale()), part)) {
                facts.add(Fact.of("process", model.getKey()));
                facts.add(Fact.of("processes", model.getKey()));
            }
            if (models.isSound(model.getId())) models.steps(model.getId()).forEach(step -> say(step, part, facts));
        }
        return List.copyOf(facts);
    }

    private void say(StepDefinition step, String part, Set<Fact> facts) {
        if (says(names.step(step), part)) facts.add(Fact.of("step", step.key()));
        names.of(step).forEach((outcome, name) -> {
            if (says(name, part)) facts.add(new Fact("outcome", outcome, step.key()));
        });
    }

    private static boolean says(String name, String part) {
        return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** In the version that the entry names, else in the newest that has the step, of the process where the entry names it. */
    private Optional<StepDefinition> step(List<ProcessDefinition> versions, String key, Map<String, String> details) {
        String decidedIn = details.getOrDefault("decidedIn", "");
        String process = details.getOrDefault("process", "");
        return first(versions.stream().filter(model -> model.getId().equals(decidedIn)), key)
                .or(() -> first(
                        versions.stream()
                                .filter(model ->
                                        process.isEmpty() || model.getKey().equals(process)),
                        key));
    }

    private Optional<StepDefinition> first(Stream<ProcessDefinition> versions, String key) {
        return versions.filter(model -> models.isSound(model.getId()))
                .flatMap(model -> models.step(model.getId(), key).stream())
                .findFirst();
    }
}
