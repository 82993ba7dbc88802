package org.jiangbu.workflow.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jiangbu.base.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a model calls its elements: Chinese in {@code name}, English in the extension property {@code nameEn}; an outcome
 * in {@code outcomeName.<outcome>} and {@code outcomeNameEn.<outcome>} of its step.
 */
final class ModelNames {
    private static final String ENGLISH = "nameEn";

    private ModelNames() {}

    static void keepEnglish(Map<String, String> properties, CoreModelElement element) {
        element.setProperty(ENGLISH, properties.get(ENGLISH));
    }

    static Wording of(ActivityImpl activity) {
        return of(chinese(activity), activity);
    }

    /** The same of one that is just being read. */
    static Wording of(ActivityImpl activity, Map<String, String> properties) {
        return new Wording(chinese(activity), properties.get(ENGLISH));
    }

    private static String chinese(ActivityImpl activity) {
        return Objects.toString(activity.getProperty("name"), activity.getId());
    }

    static Wording of(ProcessDefinition model, ScopeImpl process) {
        return of(Objects.toString(model.getName(), model.getKey()), process);
    }

    private static Wording of(String chinese, CoreModelElement element) {
        return new Wording(chinese, (String) element.getProperty(ENGLISH));
    }

    /** Outcomes without a name of their own are left out. */
    static Map<String, Wording> outcomes(List<String> outcomes, Map<String, String> properties) {
        Map<String, Wording> names = new LinkedHashMap<>();
        for (String outcome : outcomes) {
            @Nullable String chinese = properties.get("outcomeName." + outcome);
            if (chinese != null && !chinese.isBlank()) {
                names.put(outcome, new Wording(chinese.strip(), properties.get("outcomeNameEn." + outcome)));
            }
        }
        return names;
    }
}
