package org.jiangbu.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.form.FieldOption;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.form.FormField;
import org.springframework.stereotype.Component;

/** What was filled in on the forms of decided steps, as whoever reads the history of the case sees it. */
@Component
class FilledForms {
    private final StepForms forms;
    private final ObjectMapper json;
    private final Messages messages;

    FilledForms(StepForms forms, ObjectMapper json, Messages messages) {
        this.forms = forms;
        this.json = json;
        this.messages = messages;
    }

    /**
     * A line for each field that holds something, in the order of the form and in the reader's language.
     *
     * @param definitionId the version in which it was decided
     * @param data values by field
     */
    List<String> lines(String definitionId, String stepKey, String data) {
        JsonNode values = read(data);
        if (values.isEmpty()) return List.of();
        try {
            return forms.form(definitionId, stepKey).map(FormDefinition::fields).orElse(List.of()).stream()
                    .flatMap(field -> line(field, values.path(field.key())).stream())
                    .toList();
        } catch (Refusal changed) {
            return List.of(messages.get("workflow.step.filled.withheld"));
        }
    }

    private Optional<String> line(FormField field, JsonNode value) {
        String said = said(field, value);
        return said.isBlank()
                ? Optional.empty()
                : Optional.of(messages.get("workflow.step.filled", field.label(), said));
    }

    private String said(FormField field, JsonNode value) {
        String text = value.asText("");
        return switch (field.type()) {
            case CHECKBOX -> value.isBoolean() ? messages.get("workflow.step.filled." + text) : "";
            case SELECT, RADIO ->
                field.options().stream()
                        .filter(option -> option.value().equals(text))
                        .findFirst()
                        .map(FieldOption::label)
                        .orElse(text);
            case NUMBER -> text.isEmpty() ? "" : text + field.suffix();
            case TEXT, TEXT_AREA, DATE -> text;
        };
    }

    private JsonNode read(String data) {
        try {
            return Objects.requireNonNull(json.readTree(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Form values cannot be read", e);
        }
    }
}
