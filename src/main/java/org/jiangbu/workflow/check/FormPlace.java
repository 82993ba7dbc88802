package org.jiangbu.workflow.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A form, or a component of it, as a designer knows it: by what it is called, and where that is missing or itself is what may
 * not stand there, by its position.
 *
 * @param around what the component stands in; null for the form itself
 * @param kind of a component: field, text or group
 * @param name what it is called, null where that cannot be said
 * @param number its position in what it stands in, from 1; 0 for the form itself
 */
record FormPlace(@Nullable FormPlace around, String kind, @Nullable Wording name, int number) implements Said {
    private static final String PREFIX = "check.form.";
    private static final int LONGEST = 60;

    /** @param title of the form, its key if it has none */
    static FormPlace form(Wording title) {
        return new FormPlace(null, "form", title, 0);
    }

    FormPlace within(JsonNode component, int number) {
        String type = component.path("type").asText();
        String kind = type.equals("text") || type.equals("group") ? type : "field";
        @Nullable
        Wording name = Stream.of("label", "dateLabel")
                .map(label -> component.path(label).asText().strip())
                .filter(FormPlace::canBeSaid)
                .findFirst()
                .map(label -> new Wording(label, english(component)))
                .orElse(null);
        return new FormPlace(this, kind, name, number);
    }

    private static @Nullable String english(JsonNode component) {
        String english = component.path("properties").path("labelEn").asText();
        return canBeSaid(english) ? english : null;
    }

    private static boolean canBeSaid(String label) {
        return !label.isBlank()
                && label.length() <= LONGEST
                && PlainText.broken(label).isEmpty();
    }

    /** What it is called without what it stands in. */
    Object title() {
        return name == null ? number : name;
    }

    /** The form that it belongs to. */
    FormPlace form() {
        return around == null ? this : around.form();
    }

    @Override
    public String in(Messages messages, Locale locale) {
        if (around == null) return messages.get(locale, PREFIX + "form", title());
        String key = PREFIX + kind + (name == null ? ".at" : "");
        return messages.get(locale, key, around.in(messages, locale), title());
    }

    /** The setting of this place at a path of the file, e.g. {@code properties.labelEn}, as the screen calls it. */
    Said setting(String path) {
        return new Setting(path);
    }

    private record Setting(String path) implements Said {
        private static final List<String> NAMES = List.of("check.form.fact.", "difference.form.fact.");
        private static final String OPTION = "properties.optionEn.";

        @Override
        public String in(Messages messages, Locale locale) {
            String known = path.isEmpty() ? "setting" : path.startsWith(OPTION) ? "properties.optionEn" : path;
            return NAMES.stream()
                    .map(prefix -> prefix + known)
                    .filter(messages::has)
                    .findFirst()
                    .map(key -> messages.get(locale, key))
                    .orElseGet(() -> messages.get(locale, "check.setting.other", plain()));
        }

        private String plain() {
            String name = path.replaceFirst(".*\\.", "");
            return canBeSaid(name) ? name : "…";
        }
    }
}
