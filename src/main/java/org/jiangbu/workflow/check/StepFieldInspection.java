package org.jiangbu.workflow.check;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.form.StepFields;

/** Whether what a step says of the fields of its form is said of fields that the form has, and once of each. */
final class StepFieldInspection implements Inspection {
    private final Function<String, Optional<byte[]>> forms;

    /** @param forms the content of a form by its key, nothing if there is none */
    StepFieldInspection(Function<String, Optional<byte[]>> forms) {
        this.forms = forms;
    }

    @Override
    public void inspect(Model model, Findings findings) {
        model.nodes(Node.Kind.TASK).forEach(task -> {
            StepFields fields = StepFields.of(task.properties());
            if (!fields.equals(StepFields.AS_IN_FORM))
                labels(task).ifPresent(known -> inspect(task, known, fields, findings));
        });
    }

    private static void inspect(Node task, Map<String, Wording> known, StepFields fields, Findings findings) {
        Set<String> seen = new HashSet<>();
        Map.of(
                        StepFields.REQUIRED, fields.required(),
                        StepFields.READ_ONLY, fields.readOnly(),
                        StepFields.HIDDEN, fields.hidden())
                .forEach((property, keys) -> keys.forEach(key -> {
                    if (!known.containsKey(key)) {
                        findings.add(Rule.STEP_FIELD, task, task.name(), SettingName.property(property), key);
                    } else if (!seen.add(key)) {
                        findings.add(Rule.STEP_FIELD_TWICE, task, task.name(), known.get(key));
                    }
                }));
    }

    /** What the fields of a step's form are called; nothing can be said while the form cannot be read, which is told elsewhere. */
    private Optional<Map<String, Wording>> labels(Node task) {
        Optional<byte[]> form = forms.apply(task.element().value("camunda:formRef"));
        try {
            Map<String, Wording> labels = new HashMap<>();
            if (form.isPresent()) {
                String json = new String(form.get(), StandardCharsets.UTF_8);
                Map<String, String> english = new HashMap<>();
                FormDefinition.parse(json, Locale.ENGLISH).fields().forEach(one -> english.put(one.key(), one.label()));
                FormDefinition.parse(json)
                        .fields()
                        .forEach(one -> labels.put(one.key(), new Wording(one.label(), english.get(one.key()))));
            }
            return Optional.of(labels);
        } catch (Refusal broken) {
            return Optional.empty();
        }
    }
}
