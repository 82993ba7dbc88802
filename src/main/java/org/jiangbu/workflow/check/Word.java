package org.jiangbu.workflow.check;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;

/** An argument of a sentence that itself stands in the message files; a text without a message stands for itself. */
record Word(String key, List<Object> args) implements Said {
    Word(String key) {
        this(key, List.of());
    }

    static Word of(String key, Object... args) {
        return new Word(key, List.of(args));
    }

    @Override
    public String in(Messages messages, Locale locale) {
        return messages.get(
                locale,
                key,
                args.stream().map(arg -> Said.in(arg, messages, locale)).toArray());
    }
}
