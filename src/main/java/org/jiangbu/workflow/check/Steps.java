package org.jiangbu.workflow.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jiangbu.workflow.check.Sign.Elapsed;
import org.jiangbu.workflow.check.Sign.Performed;
import org.jiangbu.workflow.check.Sign.Told;
import org.jiangbu.workflow.table.DecisionTable;

/**
 * Where a case can stand next. The outcome of a step is known where it was just decided, and so are yes-or-no facts where a
 * delegate just set them; any other condition may turn out either way.
 */
final class Steps {
    private final Model model;
    private final boolean concurrent;
    private final Map<String, Optional<Condition>> conditions = new HashMap<>();

    Steps(Model model) {
        this.model = model;
        this.concurrent = model.concurrent();
        model.flows().forEach(flow -> conditions.put(flow.id(), flow.condition().flatMap(Condition::of)));
    }

    List<Standing> after(Standing standing) {
        Node node = standing.node();
        return switch (node.kind()) {
            case TASK -> afterTask(standing);
            case SERVICE ->
                onward(set(standing).stream()
                        .map(one -> one.with(one.passed().happened(new Performed(node.delegate()), one.facts())))
                        .toList());
            case CATCH, BOUNDARY -> onward(afterEvent(standing));
            case EXCLUSIVE -> chosen(standing);
            case START -> onward(node.scope().isEmpty() ? List.of(standing) : afterEvent(standing));
            default -> onward(List.of(standing));
        };
    }

    private List<Standing> afterTask(Standing standing) {
        Node task = standing.node();
        List<Standing> decided = new ArrayList<>();
        for (String outcome : task.outcomes()) {
            Passed passed = standing.passed().decided(task, outcome, model.words());
            Map<String, Object> facts = new HashMap<>(standing.facts());
            facts.put("outcome", outcome);
            if (outcome.equals("reject")) facts.put("rejectedAt", task.id());
            if (outcome.equals("return")) {
                if (task.property("returnChoice").equals("true")) {
                    facts.put("returnedFrom", "");
                    decided.add(standing.with(facts).with(passed));
                }
                facts.put("returnedFrom", task.id());
            }
            decided.add(standing.with(facts).with(passed));
        }
        List<Standing> after = new ArrayList<>(onward(decided));
        model.boundaries(task).forEach(event -> after.add(standing.at(event)));
        return after;
    }

    private List<Standing> afterEvent(Standing standing) {
        Node event = standing.node();
        List<Standing> set = set(concurrent ? standing.with(Map.of()) : standing);
        UnaryOperator<Standing> passing = one -> one;
        if (!event.dayFact().isEmpty()) {
            passing = one -> one.with(one.passed().happened(new Elapsed(event.dayFact()), one.facts()));
        } else if (!model.message(event).isEmpty()) {
            passing = one -> one.with(one.passed().happened(new Told(model.message(event)), one.facts()));
        }
        return set.stream().map(passing).toList();
    }

    /** The facts that are set there: yes or no where a fact is that, and anything otherwise. */
    private List<Standing> set(Standing standing) {
        List<Map<String, Object>> ways = new ArrayList<>(List.of(new HashMap<>(standing.facts())));
        model.set(standing.node()).forEach((fact, kind) -> {
            ways.forEach(facts -> facts.remove(fact));
            if (kind == FactKind.FLAG) {
                List<Map<String, Object>> other =
                        ways.stream().<Map<String, Object>>map(HashMap::new).toList();
                ways.forEach(facts -> facts.put(fact, true));
                other.forEach(facts -> facts.put(fact, false));
                ways.addAll(other);
            }
        });
        model.table(standing.node()).ifPresent(table -> answered(table, ways));
        return ways.stream().map(standing::with).toList();
    }

    /** What follows from a table is one of its results, as far as is known what it asks. */
    private static void answered(DecisionTable table, List<Map<String, Object>> ways) {
        List<Map<String, Object>> before = List.copyOf(ways);
        ways.clear();
        for (Map<String, Object> facts : before) {
            for (String result : table.possible(facts)) {
                Map<String, Object> after = new HashMap<>(facts);
                after.put(DecisionTable.RESULT, result);
                ways.add(after);
            }
        }
    }

    private List<Standing> chosen(Standing standing) {
        Node gateway = standing.node();
        String otherwise = gateway.element().value("default");
        List<Standing> chosen = new ArrayList<>();
        boolean certain = false;
        for (Flow flow : model.outgoing(gateway)) {
            if (flow.id().equals(otherwise) || certain) continue;
            Optional<Boolean> holds = conditions
                    .getOrDefault(flow.id(), Optional.empty())
                    .map(condition -> condition.holds(standing.facts()))
                    .orElse(flow.condition().isEmpty() ? Optional.of(true) : Optional.empty());
            if (holds.orElse(true)) chosen.add(standing.at(model.node(flow.target())));
            certain = holds.orElse(false);
        }
        if (!certain) {
            model.outgoing(gateway).stream()
                    .filter(flow -> flow.id().equals(otherwise))
                    .forEach(flow -> chosen.add(standing.at(model.node(flow.target()))));
        }
        return chosen;
    }

    private List<Standing> onward(List<Standing> standings) {
        return standings.stream()
                .flatMap(standing ->
                        model.outgoing(standing.node()).stream().map(flow -> standing.at(model.node(flow.target()))))
                .toList();
    }
}
