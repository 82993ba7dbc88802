package org.jiangbu.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.form.FormField;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.release.PublishedFiles;
import org.springframework.stereotype.Component;

/** The forms of the steps, each in the version that was deployed with its model. */
@Component
class StepForms {
    private final StepCatalogue steps;
    private final PublishedFiles files;
    private final ObjectMapper json;
    private final Messages messages;

    StepForms(StepCatalogue steps, PublishedFiles files, ObjectMapper json, Messages messages) {
        this.steps = steps;
        this.files = files;
        this.json = json;
        this.messages = messages;
    }

    /** The form of a step as that step asks for it, if it has one. */
    Optional<FormDefinition> form(String definitionId, String stepKey) {
        return steps.step(definitionId, stepKey).flatMap(step -> Optional.ofNullable(step.formKey())
                .map(key -> new String(files.read(definitionId, key + ".form"), StandardCharsets.UTF_8))
                .map(form -> FormDefinition.parse(form, messages.locale()).forStep(step.fields())));
    }

    /** Refuses a value that nobody reads: it would be lost without a word, a misspelt one too. */
    void requireKnown(Optional<FormDefinition> form, Set<String> besides, Map<String, Object> data) {
        Set<String> unknown = new TreeSet<>(data.keySet());
        unknown.removeAll(besides);
        form.ifPresent(known -> known.fields().forEach(field -> unknown.remove(field.key())));
        if (!unknown.isEmpty()) {
            throw new Refusal("workflow.decide.unknown-value", String.join(", ", unknown));
        }
    }

    /** Form values and where a returned case goes, as JSON; what panels add is kept as facts by their modules, not here. */
    String recorded(Optional<FormDefinition> form, Map<String, Object> data) {
        Map<String, Object> kept = new LinkedHashMap<>();
        form.ifPresent(known -> known.fields().stream()
                .map(FormField::key)
                .filter(data::containsKey)
                .forEach(key -> kept.put(key, data.get(key))));
        if (data.containsKey(ReturnWay.VALUE)) {
            kept.put(ReturnWay.VALUE, data.get(ReturnWay.VALUE));
        }
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Form values cannot be written", e);
        }
    }
}
