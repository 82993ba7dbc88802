package org.jiangbu.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.stereotype.Service;

/** The deployed models. */
@Service
@ForEverybody("models hold no facts")
public class Models {
    private final StepCatalogue catalogue;

    private final Messages messages;

    Models(StepCatalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** Roles that the newest models give tasks to, without those that cannot be used. */
    public Set<String> roles() {
        return catalogue.newest().stream()
                .filter(model -> catalogue.isSound(model.getId()))
                .flatMap(model -> catalogue.steps(model.getId()).stream())
                .map(StepDefinition::role)
                .collect(Collectors.toSet());
    }

    /** Names of the processes by id, as their newest models say in the reader's language. */
    public Map<String, String> processes() {
        Map<String, String> names = new TreeMap<>();
        catalogue
                .newest()
                .forEach(
                        model -> names.put(model.getKey(), catalogue.name(model).in(messages.locale())));
        return names;
    }

    /** What the user tasks of a version are called, by key, in the order of the model. */
    public Map<String, String> stepNames(String definitionId) {
        Map<String, String> names = new LinkedHashMap<>();
        catalogue
                .steps(definitionId)
                .forEach(step -> names.put(step.key(), step.name().in(messages.locale())));
        return names;
    }

    /** User tasks of the newest version of a process, in the order of the model. */
    public List<Step> steps(String processId) {
        return catalogue
                .newest(processId)
                .map(model -> catalogue.steps(model.getId()).stream()
                        .map(step -> new Step(
                                step.key(),
                                step.name().in(messages.locale()),
                                step.role(),
                                step.outcomes(),
                                step.formKey()))
                        .toList())
                .orElse(List.of());
    }

    /** A user task as its model defines it. */
    public record Step(
            String key,
            String name,
            String role,
            List<String> outcomes,
            @org.jspecify.annotations.Nullable String formKey) {}
}
