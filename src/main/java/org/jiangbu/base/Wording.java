package org.jiangbu.base;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name that people give and not a message file: of a step, an outcome, a product. In Chinese, and in English where
 * somebody wrote it; without it a reader of English reads the Chinese name.
 */
public record Wording(String chinese, @Nullable String english) {
    public Wording {
        english = english == null || english.isBlank() ? null : english.strip();
    }

    public String in(Locale locale) {
        boolean asked = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return asked && english != null ? english : chinese;
    }

    /** What was kept as JSON among the arguments of a sentence, if it was such a name. */
    static Optional<Wording> kept(@Nullable Object arg) {
        return arg instanceof Map<?, ?> map && map.get("chinese") instanceof String chinese
                ? Optional.of(new Wording(chinese, (String) map.get("english")))
                : Optional.empty();
    }
}
