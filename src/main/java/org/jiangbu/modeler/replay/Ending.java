package org.jiangbu.modeler.replay;

import java.time.LocalDate;
import java.util.Map;
import org.jiangbu.workflow.check.Node;

/** How a wait comes to its end. */
sealed interface Ending {
    /** A step is decided. */
    record Decided(LocalDate on, String outcome, boolean again) implements Ending {}

    /** An awaited event comes. */
    record Event(Node event, LocalDate on, Map<String, Object> facts) implements Ending {
        /** @param soonest first possible days by the facts that name them */
        Event notBefore(Map<String, LocalDate> soonest) {
            LocalDate first = soonest.getOrDefault(event.dayFact(), on);
            return first.isAfter(on) ? new Event(event, first, facts) : this;
        }
    }

    /** Whatever the case does is broken off. */
    record Broken(Node start, LocalDate on, Map<String, Object> facts) implements Ending {}

    /** It never comes to an end. */
    record Never() implements Ending {}
}
