package org.jiangbu.workflow.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jiangbu.workflow.table.Column;
import org.jiangbu.workflow.table.DecisionTable;

/** What a designer gives the delegates to work with: whether it is there, and fits the model. */
final class InputInspection implements Inspection {
    private static final Map<Column.Kind, FactKind> KINDS = Map.of(
            Column.Kind.TEXT, FactKind.TEXT,
            Column.Kind.NUMBER, FactKind.NUMBER,
            Column.Kind.FLAG, FactKind.FLAG,
            Column.Kind.TOWNSHIP, FactKind.TEXT);

    private final Function<String, Optional<byte[]>> files;

    /** @param files the content of a file by its name, nothing if there is none */
    InputInspection(Function<String, Optional<byte[]>> files) {
        this.files = files;
    }

    @Override
    public void inspect(Model model, Findings findings) {
        model.nodes(Node.Kind.SERVICE).forEach(node -> model.words()
                .inputs()
                .getOrDefault(node.delegate(), Map.of())
                .forEach((input, kind) -> {
                    switch (kind) {
                        case TABLE -> table(model, node, node.property(input), findings);
                        case NOTICE_DAYS -> noticeDays(node, node.property(input), findings);
                    }
                }));
        results(model, findings);
    }

    private static void noticeDays(Node node, String days, Findings findings) {
        boolean fits = days.isEmpty()
                || days.matches("[1-9]\\d?")
                        && Integer.parseInt(days) >= InputKind.SHORTEST_NOTICE
                        && Integer.parseInt(days) <= InputKind.LONGEST_NOTICE;
        if (!fits) {
            findings.add(
                    Rule.NOTICE_DAYS, node, node.name(), days, InputKind.SHORTEST_NOTICE, InputKind.LONGEST_NOTICE);
        }
    }

    private void table(Model model, Node node, String key, Findings findings) {
        if (key.isEmpty()) {
            findings.add(Rule.NO_TABLE_CHOSEN, node, node.name());
        } else if (files.apply(key + DecisionTable.FILE).isEmpty()) {
            findings.add(Rule.UNKNOWN_TABLE, node, node.name(), key);
        }
        Map<String, FactKind> facts = model.facts();
        model.table(node).stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> !column.fact().equals(Column.AMOUNT))
                .filter(column -> facts.get(column.fact()) != KINDS.get(column.kind()))
                .forEach(column -> findings.add(Rule.TABLE_FACT, node, node.name(), KnownAs.column(column)));
    }

    /** What conditions ask of a table has to be what a table of the model can answer. */
    private static void results(Model model, Findings findings) {
        List<Node> asking = model.nodes(Node.Kind.SERVICE)
                .filter(node -> model.set(node).containsKey(DecisionTable.RESULT))
                .toList();
        if (asking.stream().anyMatch(node -> model.table(node).isEmpty())) return;
        Set<String> known = new HashSet<>();
        asking.forEach(node -> model.table(node).ifPresent(table -> known.addAll(table.results())));
        for (Flow flow : model.flows()) {
            flow.condition().flatMap(Condition::of).stream()
                    .flatMap(condition -> condition.comparedWith(DecisionTable.RESULT).stream())
                    .filter(result -> !known.contains(result))
                    .forEach(result -> findings.add(Rule.UNKNOWN_RESULT, flow.element(), result));
        }
    }
}
