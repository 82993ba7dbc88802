package org.jiangbu.form;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a step makes of the fields of its form, by their keys; of what it does not name, it is as the form says.
 *
 * @param required must be filled in
 * @param readOnly are shown and cannot be filled in
 * @param hidden are neither shown nor asked for
 */
public record StepFields(Set<String> required, Set<String> readOnly, Set<String> hidden) {
    /** Names of the properties with which a model says so, each a list of keys with commas between them. */
    public static final String REQUIRED = "fieldsRequired";

    public static final String READ_ONLY = "fieldsReadOnly";
    public static final String HIDDEN = "fieldsHidden";

    public static final StepFields AS_IN_FORM = new StepFields(Set.of(), Set.of(), Set.of());

    /** @param properties of a step, by name */
    public static StepFields of(Map<String, String> properties) {
        return new StepFields(
                keys(properties.get(REQUIRED)), keys(properties.get(READ_ONLY)), keys(properties.get(HIDDEN)));
    }

    private static Set<String> keys(@Nullable String list) {
        if (list == null) return Set.of();
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The field as the step asks for it; nothing if it does not. */
    Optional<FormField> of(FormField field) {
        if (hidden.contains(field.key())) return Optional.empty();
        return Optional.of(field.asked(
                field.required() || required.contains(field.key()),
                field.readOnly() || readOnly.contains(field.key())));
    }
}
