package org.jiangbu.workflow.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiangbu.base.Messages;

/** The outcomes of a step in a sentence, as they read on its buttons. */
record OutcomeNames(Node step) implements Said {
    @Override
    public String in(Messages messages, Locale locale) {
        return step.outcomes().stream()
                .map(outcome -> name(outcome, messages, locale))
                .collect(Collectors.joining(messages.get(locale, "check.and")));
    }

    /** A name of the model's own goes before the usual one; an outcome that nobody named stands for itself. */
    private String name(String outcome, Messages messages, Locale locale) {
        String usual = "workflow.outcome." + outcome;
        String chinese = step.property("outcomeName." + outcome);
        String english = step.property("outcomeNameEn." + outcome);
        List<String> own = locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? List.of(english, chinese)
                : List.of(chinese);
        return own.stream()
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> messages.has(usual) ? messages.get(locale, usual) : outcome);
    }
}
