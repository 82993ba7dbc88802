package org.jiangbu.workflow.check;

import java.util.Map;
import java.util.Set;

/**
 * What one kind of element may hold.
 *
 * @param children names of its children
 * @param once those of its children that may stand there once only
 * @param attributes what each attribute's value may be
 * @param required attributes that must be there
 */
record AllowedElement(
        Set<String> children,
        Set<String> once,
        Map<String, AllowedValue> attributes,
        Set<String> required,
        AllowedValue text) {

    /**
     * @param kind what it looks like
     * @param fixed the only value, empty if any of the kind may stand there
     */
    record AllowedValue(ValueKind kind, String fixed) {
        static final AllowedValue NOTHING = new AllowedValue(ValueKind.BLANK, "");

        /** As the allow-list writes it: the kind's name, or one value in quotes. */
        static AllowedValue of(String said) {
            if (said.startsWith("'")) {
                return new AllowedValue(ValueKind.WORDS, said.substring(1, said.length() - 1));
            }
            return new AllowedValue(ValueKind.valueOf(said.toUpperCase(java.util.Locale.ROOT)), "");
        }

        boolean fits(String value) {
            return fixed.isEmpty() ? kind.fits(value) : fixed.equals(value);
        }

        /** What a designer is told to write: a message key, or the value itself. */
        String expected() {
            return fixed.isEmpty() ? kind.message() : fixed;
        }
    }
}
