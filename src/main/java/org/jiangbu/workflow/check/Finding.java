package org.jiangbu.workflow.check;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;

/**
 * One thing that is wrong with a model or a form.
 *
 * @param file name of the file
 * @param elementId id of the element to select, empty where the file as a whole is meant
 * @param line line in the file, from 1; 0 where none can be named
 * @param args what the sentence of the rule names
 * @param halting whether further rules of the file are looked at only once this is mended
 */
public record Finding(String file, String elementId, int line, Rule rule, List<Object> args, boolean halting) {
    public boolean refused() {
        return rule.severity() == Rule.Severity.REFUSED;
    }

    /** What is wrong, where, and how to mend it. */
    public String sentence(Messages messages) {
        return sentence(messages, messages.locale());
    }

    public String sentence(Messages messages, Locale locale) {
        return messages.get(
                locale,
                rule.message(),
                args.stream().map(arg -> Said.in(arg, messages, locale)).toArray());
    }
}
