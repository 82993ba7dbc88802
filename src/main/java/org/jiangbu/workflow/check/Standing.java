package org.jiangbu.workflow.check;

import java.util.Map;

/**
 * Where a case can be.
 *
 * @param facts routing facts as far as they are known on the way; what is not there may be anything
 */
record Standing(Node node, Map<String, Object> facts, Passed passed) {
    Standing at(Node next) {
        return new Standing(next, facts, passed);
    }

    Standing with(Map<String, Object> newFacts) {
        return new Standing(node, Map.copyOf(newFacts), passed);
    }

    Standing with(Passed newPassed) {
        return new Standing(node, facts, newPassed);
    }
}
