package org.jiangbu.modeler.difference;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;

/**
 * A sentence of the message files, or a part of one, in whatever language it will be read.
 *
 * @param args texts, numbers, {@link org.jiangbu.base.Wording names}, other phrases, and lists of these
 */
public record Phrase(String key, List<Object> args) {
    private static final String PREFIX = "difference.";

    /** @param key without the module's prefix */
    static Phrase of(String key, Object... args) {
        return new Phrase(PREFIX + key, List.of(args));
    }

    static boolean known(Messages messages, String key) {
        return messages.has(PREFIX + key);
    }

    public String in(Messages messages, Locale locale) {
        return messages.get(
                locale,
                key,
                args.stream().map(arg -> said(arg, messages, locale)).toArray());
    }

    private static Object said(Object arg, Messages messages, Locale locale) {
        if (arg instanceof Phrase phrase) return phrase.in(messages, locale);
        if (!(arg instanceof List<?> several)) return arg;
        return several.stream()
                .map(one -> messages.get(locale, "difference.plain", said(one, messages, locale)))
                .reduce((one, other) -> messages.get(locale, "difference.and", one, other))
                .orElseGet(() -> messages.get(locale, "difference.none"));
    }
}
