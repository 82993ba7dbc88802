package org.jiangbu.background.ui;

import org.jiangbu.background.Run;
import org.jiangbu.base.Messages;

/** What is said of a run, in the words of its kind where it has words of its own: a case that was tried is not dealt with. */
final class RunWords {
    private RunWords() {}

    /** How many of its items are dealt with, and how many of them failed. */
    static String progress(Messages messages, Run run) {
        return said(messages, run, "background.progress", run.done() + run.failed(), run.total(), run.failed());
    }

    /** That an item is dealt with. */
    static String done(Messages messages, Run run) {
        return said(messages, run, "background.row.done");
    }

    /** That it is of no use to try so many items again. */
    static String lasting(Messages messages, Run run, int items) {
        return said(messages, run, "background.lasting", items);
    }

    private static String said(Messages messages, Run run, String key, Object... args) {
        String own = key + "." + run.kind();
        return messages.get(messages.has(own) ? own : key, args);
    }
}
