package org.jiangbu.workflow.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.workflow.check.Node.Kind;
import org.jspecify.annotations.Nullable;

/** Whether conditions are in the grammar, and ask for what can be known. */
final class ConditionInspection implements Inspection {
    /** Facts that hold the id of a step, by the outcome that sets them. */
    private static final Map<String, String> STEPS = Map.of("returnedFrom", "return", "rejectedAt", "reject");

    @Override
    public void inspect(Model model, Findings findings) {
        Map<String, FactKind> facts = model.facts();
        for (Flow flow : model.flows()) {
            flow.condition().ifPresent(text -> inspect(model, flow, text, facts, findings));
        }
        model.nodes(Kind.TASK)
                .filter(task -> task.outcomes().size() > 1 && !asksOutcome(model, task, new HashSet<>()))
                .forEach(task -> findings.add(Rule.OUTCOME_IGNORED, task, task.name(), new OutcomeNames(task)));
    }

    private static void inspect(Model model, Flow flow, String text, Map<String, FactKind> facts, Findings findings) {
        @Nullable Condition condition = Condition.of(text).orElse(null);
        if (condition == null) {
            findings.add(Rule.BAD_CONDITION, flow.element(), text);
            return;
        }
        Set<String> unknown = new HashSet<>(condition.names());
        unknown.removeAll(facts.keySet());
        unknown.stream().sorted().forEach(name -> findings.add(Rule.UNKNOWN_FACT, flow.element(), KnownAs.fact(name)));
        if (unknown.isEmpty() && !condition.asks(facts)) {
            findings.add(Rule.BAD_CONDITION, flow.element(), text);
        }
        Set<String> offered =
                model.nodes(Kind.TASK).flatMap(task -> task.outcomes().stream()).collect(Collectors.toSet());
        condition.comparedWith("outcome").stream()
                .filter(outcome -> !offered.contains(outcome))
                .forEach(outcome -> findings.add(Rule.UNKNOWN_OUTCOME, flow.element(), KnownAs.outcome(outcome)));
        STEPS.forEach((fact, outcome) -> condition.comparedWith(fact).stream()
                .filter(step -> !step.isEmpty() && !offers(model, step, outcome))
                .forEach(step -> findings.add(
                        Rule.UNKNOWN_STEP, flow.element(), KnownAs.fact(fact), step, KnownAs.outcome(outcome))));
    }

    private static boolean offers(Model model, String step, String outcome) {
        return model.nodes(Kind.TASK)
                .anyMatch(task -> task.id().equals(step) && task.outcomes().contains(outcome));
    }

    /** Whether a gateway asks for the outcome before the case rests again. */
    private static boolean asksOutcome(Model model, Node from, Set<Node> seen) {
        for (Flow flow : model.outgoing(from)) {
            boolean asks = flow.condition()
                    .flatMap(Condition::of)
                    .filter(condition -> condition.names().contains("outcome"))
                    .isPresent();
            Node next = model.node(flow.target());
            boolean goesOn = next.is(Kind.EXCLUSIVE, Kind.SERVICE, Kind.PARALLEL) && seen.add(next);
            if (asks || goesOn && asksOutcome(model, next, seen)) {
                return true;
            }
        }
        return false;
    }
}
