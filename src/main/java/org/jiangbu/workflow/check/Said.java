package org.jiangbu.workflow.check;

import java.util.Locale;
import org.jiangbu.base.Messages;

/** An argument of a sentence that reads otherwise in another language. */
interface Said {
    String in(Messages messages, Locale locale);

    /** The argument as the sentence takes it; what reads the same everywhere stands for itself. */
    static Object in(Object arg, Messages messages, Locale locale) {
        return arg instanceof Said said ? said.in(messages, locale) : arg;
    }
}
