package org.jiangbu.workflow.check;

import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.table.Column;

/** What models write in one word, as a designer reads it on the screen; what nobody has a word for stands for itself. */
record KnownAs(String prefix, String written) implements Said {
    static KnownAs fact(String name) {
        return new KnownAs("check.fact.", name);
    }

    static KnownAs column(Column column) {
        return new KnownAs("", column.label());
    }

    static KnownAs message(String name) {
        return new KnownAs("check.message.", name);
    }

    static KnownAs outcome(String name) {
        return new KnownAs("workflow.outcome.", name);
    }

    @Override
    public String in(Messages messages, Locale locale) {
        return messages.has(prefix + written) ? messages.get(locale, prefix + written) : written;
    }
}
