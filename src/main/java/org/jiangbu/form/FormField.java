package org.jiangbu.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param hint shown under the field, may be empty
 * @param suffix unit shown behind the value, may be empty
 * @param editableBy roles that may fill it; empty: every role
 * @param defaultValue value before anything is entered, in the type of the field
 * @param example a valid value that the designer gives for rehearsals, as text
 */
public record FormField(
        String key,
        FieldType type,
        String label,
        String hint,
        String suffix,
        boolean required,
        boolean readOnly,
        FieldBounds bounds,
        List<FieldOption> options,
        Set<String> editableBy,
        @Nullable Object defaultValue,
        @Nullable String example)
        implements FormElement {

    /** The field as a role meets it: read-only unless the form lets this role fill it. */
    FormField forRole(String role) {
        return asked(required, readOnly || !(editableBy.isEmpty() || editableBy.contains(role)));
    }

    /** The same field, asked for in another way. */
    FormField asked(boolean must, boolean locked) {
        return new FormField(
                key, type, label, hint, suffix, must, locked, bounds, options, editableBy, defaultValue, example);
    }
}
