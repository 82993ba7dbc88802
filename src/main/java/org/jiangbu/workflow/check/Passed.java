package org.jiangbu.workflow.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jiangbu.workflow.check.Sign.Decided;
import org.jiangbu.workflow.check.Sign.Performed;

/**
 * The gates that a case has passed on its way.
 *
 * @param duties each with the duty of the step that passed it, empty where nobody decided
 */
record Passed(Map<String, String> duties) {
    static final Passed NONE = new Passed(Map.of());

    boolean has(String gate) {
        return duties.containsKey(gate);
    }

    /** After somebody decided: what that passes, and what it undoes. */
    Passed decided(Node task, String outcome, Vocabulary words) {
        Map<String, String> left = new HashMap<>(duties);
        for (Gate gate : Gates.ALL) {
            boolean otherwise = gate.passedBy() instanceof Decided wanted
                    && wanted.isOfferedBy(task, words)
                    && !wanted.outcomes().contains(outcome);
            if (otherwise || gate.lostTo().stream().anyMatch(sign -> brings(sign, task, outcome, words))) {
                left.remove(gate.name());
            }
        }
        return new Passed(left).settled().with(sign -> brings(sign, task, outcome, words), task.duty());
    }

    private static boolean brings(Sign sign, Node task, String outcome, Vocabulary words) {
        return sign instanceof Decided wanted
                && wanted.isOfferedBy(task, words)
                && wanted.outcomes().contains(outcome);
    }

    /** After something else happened, given the facts as they are then. */
    Passed happened(Sign sign, Map<String, Object> facts) {
        Predicate<Sign> same = wanted -> matches(wanted, sign, facts);
        Map<String, String> left = new HashMap<>(duties);
        Gates.ALL.stream()
                .filter(gate -> gate.lostTo().stream().anyMatch(same))
                .forEach(gate -> left.remove(gate.name()));
        return new Passed(left).settled().with(same, "");
    }

    private static boolean matches(Sign wanted, Sign happened, Map<String, Object> facts) {
        if (wanted instanceof Performed one && happened instanceof Performed other) {
            return one.delegate().equals(other.delegate())
                    && (one.fact().isEmpty() || Boolean.valueOf(one.value()).equals(facts.get(one.fact())));
        }
        return wanted.equals(happened);
    }

    private Passed with(Predicate<Sign> happened, String duty) {
        Map<String, String> then = new HashMap<>(duties);
        for (Gate gate : Gates.ALL) {
            if (happened.test(gate.passedBy())
                    && gate.needs().stream().allMatch(needed -> isBefore(then.get(needed), duty))) {
                then.put(gate.name(), duty);
            }
        }
        return new Passed(Map.copyOf(then));
    }

    /** Whether it was passed, and not by the same duty: that would be the same person. */
    private static boolean isBefore(@org.jspecify.annotations.Nullable String passedBy, String duty) {
        return passedBy != null && (passedBy.isEmpty() || !passedBy.equals(duty));
    }

    /** Without the gates whose ground is gone. */
    private Passed settled() {
        Map<String, String> left = new HashMap<>(duties);
        List<Gate> lost;
        do {
            lost = Gates.ALL.stream()
                    .filter(gate ->
                            left.containsKey(gate.name()) && !left.keySet().containsAll(gate.needs()))
                    .toList();
            lost.forEach(gate -> left.remove(gate.name()));
        } while (!lost.isEmpty());
        return new Passed(Map.copyOf(left));
    }
}
