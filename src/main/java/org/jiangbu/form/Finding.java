package org.jiangbu.form;

import java.util.List;

/**
 * Why a value cannot be taken.
 *
 * @param field key of the field
 * @param messageKey sentence of the module's messages; its first argument is the field's label
 */
public record Finding(String field, String messageKey, List<Object> args) {
    static Finding of(FormField field, String messageKey, Object... more) {
        Object[] args = new Object[more.length + 1];
        args[0] = field.label();
        System.arraycopy(more, 0, args, 1, more.length);
        return new Finding(field.key(), messageKey, List.of(args));
    }
}
