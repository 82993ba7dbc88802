package org.jiangbu.policy;

import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;

/**
 * What is wrong with one field of a declared line: refused, or only worth a warning.
 *
 * @param field the field's name: product, quantity, unit, unitPrice, amount, date, labourType, period, worker
 * @param key message key of the sentence
 */
public record LineFinding(Severity severity, String field, String key, List<Object> args) {
    /** Whether the line is refused. */
    public enum Severity {
        REFUSED,
        WARNING
    }

    static LineFinding refused(String field, String key, Object... args) {
        return new LineFinding(Severity.REFUSED, field, key, List.of(args));
    }

    static LineFinding warning(String field, String key, Object... args) {
        return new LineFinding(Severity.WARNING, field, key, List.of(args));
    }

    public boolean isRefused() {
        return severity == Severity.REFUSED;
    }

    public String sentence(Messages messages) {
        return messages.get(key, args.toArray());
    }

    /** The same as an exception, where one line is entered by hand. */
    public Refusal refusal() {
        return new Refusal(key, args.toArray());
    }
}
