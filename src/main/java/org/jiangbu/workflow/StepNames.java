package org.jiangbu.workflow;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Wording;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What steps and their outcomes are called in the reader's language: the model's own words before the usual ones. */
@Component
class StepNames {
    private final Messages messages;

    StepNames(Messages messages) {
        this.messages = messages;
    }

    String step(StepDefinition step) {
        return step.name().in(messages.locale());
    }

    /** The name that a step had when it was decided; in English while the model still calls it so. */
    String step(StepDefinition step, String recorded) {
        return step.name().chinese().equals(recorded) ? step(step) : recorded;
    }

    Map<String, String> of(StepDefinition step) {
        Map<String, String> names = new LinkedHashMap<>();
        step.outcomes().forEach(outcome -> names.put(outcome, outcome(Optional.of(step), step.key(), outcome)));
        return names;
    }

    /** The words of a coded reason; a code that no message knows shows as it is. */
    @Nullable
    String reason(String outcome, @Nullable String code) {
        if (code == null) return null;
        String key = "workflow.reason." + outcome + "." + code;
        return messages.has(key) ? messages.get(key) : code;
    }

    /** An outcome that neither the model nor a message names shows its own name. */
    String outcome(Optional<StepDefinition> step, String stepKey, String outcome) {
        return outcome(messages.locale(), step, stepKey, outcome);
    }

    private String outcome(Locale locale, Optional<StepDefinition> step, String stepKey, String outcome) {
        Optional<Wording> named = step.map(one -> one.outcomeNames().get(outcome));
        if (named.isPresent()) return named.get().in(locale);
        String general = "workflow.outcome." + outcome;
        String ofStep = general + "." + stepKey;
        if (messages.has(ofStep)) return messages.get(locale, ofStep);
        return messages.has(general) ? messages.get(locale, general) : outcome;
    }

    /** What it is called to decide many items of a step at once with that outcome; kept for readers of both languages. */
    Wording together(StepDefinition step, String outcome) {
        return new Wording(together(Locale.SIMPLIFIED_CHINESE, step, outcome), together(Locale.ENGLISH, step, outcome));
    }

    private String together(Locale locale, StepDefinition step, String outcome) {
        String named = outcome(locale, Optional.of(step), step.key(), outcome);
        return messages.get(locale, "workflow.bulk.title", named, step.name().in(locale));
    }
}
