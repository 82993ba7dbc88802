package org.jiangbu.modeler.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.workflow.check.Condition;
import org.jiangbu.workflow.check.FactKind;
import org.jiangbu.workflow.check.Flow;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.check.Node;
import org.jiangbu.workflow.table.DecisionTable;

/** A drawn flow as cases walk it. */
final class Course {
    private final Model model;
    private final Map<String, Optional<Condition>> conditions = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<Node> askingSomebody;

    Course(Model model) {
        this.model = model;
        for (Flow flow : model.flows()) {
            Optional<Condition> condition = flow.condition().flatMap(Condition::of);
            conditions.put(flow.id(), condition);
            condition.ifPresent(one -> asked.addAll(one.names()));
        }
        model.nodes(Node.Kind.SERVICE)
                .flatMap(node -> model.table(node).stream())
                .flatMap(table -> table.columns().stream())
                .forEach(column -> asked.add(column.fact()));
        askingSomebody = model.nodes(Node.Kind.BOUNDARY)
                .filter(event -> model.reached(List.of(event)).stream().anyMatch(node -> node.is(Node.Kind.TASK)))
                .collect(Collectors.toSet());
    }

    Model model() {
        return model;
    }

    /** Where cases begin. */
    Optional<Node> start() {
        return model.nodes(Node.Kind.START)
                .filter(node -> node.scope().isEmpty())
                .findFirst();
    }

    /** Events that break off whatever a case does. */
    List<Node> interruptions() {
        return model.nodes(Node.Kind.START)
                .filter(node -> !node.scope().isEmpty() && !trigger(node).isEmpty())
                .toList();
    }

    /** What an event waits for: a message, the day that a fact names, or a time that is written there. */
    String trigger(Node event) {
        String message = model.message(event);
        if (!message.isEmpty()) return message;
        return event.dayFact().isEmpty() ? event.literalTime() : event.dayFact();
    }

    /** The events that end the waiting there. */
    List<Node> awaited(Node node) {
        return switch (node.kind()) {
            case TASK -> model.boundaries(node);
            case CATCH -> List.of(node);
            case EVENTS ->
                model.outgoing(node).stream()
                        .map(flow -> model.node(flow.target()))
                        .toList();
            default -> List.of();
        };
    }

    /** Whether somebody has to decide something once an event beside a step has come. */
    boolean asksSomebody(Node event) {
        return askingSomebody.contains(event);
    }

    /** Whether any condition or table asks for that fact. */
    boolean asksFor(String fact) {
        return asked.contains(fact);
    }

    /** Of these facts those for which a condition or a table asks. */
    Map<String, FactKind> asked(Map<String, FactKind> facts) {
        return facts.entrySet().stream()
                .filter(fact -> asked.contains(fact.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What a delegate may find where its table tells it; nothing where it decides by none. */
    Optional<List<Map<String, Object>>> answers(Node task, Map<String, Object> facts) {
        return model.table(task).map(table -> table.possible(facts).stream()
                .map(result -> Map.<String, Object>of(DecisionTable.RESULT, result))
                .toList());
    }

    /** The facts for which a flow's condition asks. */
    Set<String> names(Flow flow) {
        return conditions
                .getOrDefault(flow.id(), Optional.empty())
                .map(Condition::names)
                .orElse(Set.of());
    }

    /**
     * Which way a gateway leads.
     *
     * @param sure the first whose condition holds, else the one that is taken otherwise; none if there is none
     * @param doubtful those before it whose condition asks for what is not known
     */
    record Choice(Optional<Flow> sure, List<Flow> doubtful) {}

    Choice choose(Node gateway, Map<String, Object> facts) {
        List<Flow> doubtful = new ArrayList<>();
        List<Flow> ways = model.outgoing(gateway);
        for (Flow flow : ways) {
            if (flow.id().equals(gateway.otherwise())) continue;
            Optional<Boolean> holds = flow.condition().isEmpty()
                    ? Optional.of(true)
                    : conditions.getOrDefault(flow.id(), Optional.empty()).flatMap(one -> one.holds(facts));
            if (holds.isEmpty()) doubtful.add(flow);
            if (holds.orElse(false)) return new Choice(Optional.of(flow), doubtful);
        }
        Optional<Flow> otherwise = ways.stream()
                .filter(flow -> flow.id().equals(gateway.otherwise()))
                .findFirst();
        return new Choice(otherwise, doubtful);
    }

    /** The roles to which a step brings an item: one, or where several decide each that has a seat. */
    static List<String> desks(Node task) {
        boolean one =
                task.property("quorum").isEmpty() || task.property("quorum").equals("one");
        String deciders = one ? "" : task.property("deciders");
        return List.of((deciders.isEmpty() ? task.role() : deciders).strip().split("\\s*,\\s*"));
    }

    /** The routing facts as a decision leaves them. */
    static Map<String, Object> decided(Map<String, Object> facts, String step, String outcome, boolean again) {
        Map<String, Object> after = new HashMap<>(facts);
        after.put("outcome", outcome);
        if (outcome.equals("return")) after.put("returnedFrom", again ? "" : step);
        if (outcome.equals("reject")) after.put("rejectedAt", step);
        return after;
    }
}
