package org.jiangbu.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.form.Finding;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of the steps: checks what was entered and says which of it belongs into the history. */
@Component
class StepForms {
    private final Forms forms;
    private final ObjectMapper json;

    StepForms(Forms forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    void validate(@Nullable String formKey, Map<String, Object> data) {
        if (formKey == null) {
            return;
        }
        List<Finding> findings = forms.get(formKey).validate(data);
        if (!findings.isEmpty()) {
            throw new Refusal("workflow.form.invalid", findings.get(0).sentence());
        }
    }

    /** Form values as JSON; what panels add is kept as facts by their modules, not here. */
    String recorded(@Nullable String formKey, Map<String, Object> data) {
        Map<String, Object> kept = new LinkedHashMap<>();
        if (formKey != null) {
            FormDefinition form = forms.get(formKey);
            form.keys().stream().filter(data::containsKey).forEach(key -> kept.put(key, data.get(key)));
        }
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new Refusal("workflow.form.invalid", e.getOriginalMessage());
        }
    }
}
