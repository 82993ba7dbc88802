package org.jiangbu.workflow.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiangbu.base.Messages;

/**
 * A setting of an element by the label that it has beside the picture; only one that has none goes by its own name.
 *
 * @param written an attribute as the file writes it, e.g. {@code camunda:formRef}, or a property as {@code property:<name>}
 */
record SettingName(String written) implements Said {
    private static final TemplateNames TEMPLATES = TemplateNames.read();
    private static final String PREFIX = "check.setting.";
    private static final List<String> OF_OUTCOMES = List.of("outcomeName.", "outcomeNameEn.");

    static SettingName property(String name) {
        return new SettingName("property:" + name);
    }

    @Override
    public String in(Messages messages, Locale locale) {
        String name = written.replace("property:", "");
        return OF_OUTCOMES.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(own -> messages.get(
                        locale,
                        PREFIX + own.replace(".", ""),
                        KnownAs.outcome(name.substring(own.length())).in(messages, locale)))
                .or(() -> TEMPLATES.fact(written).map(label -> label.in(locale)))
                .or(() -> own(messages, locale, PREFIX + name.replaceAll("[^\\w.-]+", "-")))
                .map(label -> messages.get(locale, "check.setting.named", label))
                .orElseGet(() -> messages.get(locale, "check.setting.other", name));
    }

    private static Optional<String> own(Messages messages, Locale locale, String key) {
        return messages.has(key) ? Optional.of(messages.get(locale, key)) : Optional.empty();
    }
}
