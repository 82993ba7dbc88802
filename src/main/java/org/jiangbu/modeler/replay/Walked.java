package org.jiangbu.modeler.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.modeler.replay.Trace.Span;
import org.jiangbu.workflow.check.Node;
import org.jiangbu.workflow.past.PastCase;

/**
 * How a case went through a draft.
 *
 * @param end id of the end event reached last, empty if it came to none
 * @param ended day of the last thing that happened
 * @param stuck where it could not go on
 */
record Walked(
        PastCase past,
        List<Visit> visits,
        List<String> flows,
        String end,
        LocalDate ended,
        Optional<Stuck> stuck,
        Set<Assumed> assumed) {

    /** A step that was decided. */
    record Visit(Node step, Span span) {}

    /** A place that a case does not leave. */
    record Stuck(String element, DeadEnd.Why why) {}
}
