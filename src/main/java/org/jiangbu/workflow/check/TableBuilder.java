package org.jiangbu.workflow.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.workflow.table.Cell;
import org.jiangbu.workflow.table.Column;
import org.jiangbu.workflow.table.DecisionTable;
import org.jiangbu.workflow.table.Row;

/** Reads the table out of a file that keeps to the allow-list. */
final class TableBuilder {
    private final Findings findings;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private TableBuilder(Findings findings) {
        this.findings = findings;
    }

    /** Nothing if it is no table, or asks in a way that is not in the grammar of tables, which is then among the findings. */
    static Optional<DecisionTable> build(XmlElement definitions, Findings findings) {
        return new TableBuilder(findings).build(definitions);
    }

    private Optional<DecisionTable> build(XmlElement definitions) {
        List<XmlElement> tables = definitions
                .children("dmn:decision")
                .flatMap(decision -> decision.children("dmn:decisionTable"))
                .toList();
        if (tables.size() != 1 || !hasShape(tables.get(0))) {
            findings.add(Rule.BAD_TABLE, definitions, DecisionTable.MOST_COLUMNS, DecisionTable.MOST_ROWS);
            return Optional.empty();
        }
        tables.get(0).children("dmn:input").forEach(this::column);
        if (!findings.refused()) tables.get(0).children("dmn:rule").forEach(this::row);
        XmlElement decision = definitions.child("dmn:decision").orElseThrow();
        return findings.refused()
                ? Optional.empty()
                : Optional.of(new DecisionTable(
                        decision.value("id"), decision.value("name").strip(), columns, rows));
    }

    private static boolean hasShape(XmlElement table) {
        long columns = table.children("dmn:input").count();
        long rows = table.children("dmn:rule").count();
        return columns >= 1
                && columns <= DecisionTable.MOST_COLUMNS
                && rows >= 1
                && rows <= DecisionTable.MOST_ROWS
                && table.children("dmn:output")
                        .map(output -> output.value("name"))
                        .toList()
                        .equals(List.of(DecisionTable.RESULT));
    }

    private void column(XmlElement input) {
        XmlElement asked = input.child("dmn:inputExpression").orElse(input);
        Column.read(text(asked), asked.value("typeRef"))
                .ifPresentOrElse(columns::add, () -> findings.add(Rule.TABLE_COLUMN, input, text(asked)));
    }

    private void row(XmlElement rule) {
        int number = rows.size() + 1;
        List<XmlElement> asked = rule.children("dmn:inputEntry").toList();
        List<XmlElement> given = rule.children("dmn:outputEntry").toList();
        if (asked.size() != columns.size() || given.size() != 1) {
            findings.add(Rule.TABLE_ROW, rule, number);
            return;
        }
        List<Cell> cells = new ArrayList<>();
        for (int n = 0; n < columns.size(); n++) {
            String written = text(asked.get(n));
            KnownAs column = KnownAs.column(columns.get(n));
            Optional<Cell> cell = Cell.read(columns.get(n).kind(), written);
            if (cell.isEmpty()) findings.add(Rule.TABLE_CELL, rule, number, column, written);
            cells.add(cell.orElse(Cell.ANY));
        }
        Optional<String> result = Cell.read(Column.Kind.TEXT, text(given.get(0)))
                .filter(cell -> cell instanceof Cell.Among one && one.texts().size() == 1 && !one.not())
                .map(cell -> ((Cell.Among) cell).texts().get(0));
        if (result.isEmpty()) findings.add(Rule.TABLE_RESULT, rule, number, text(given.get(0)));
        rows.add(new Row(
                rule.value("id"),
                cells,
                result.orElse(""),
                rule.child("dmn:description").map(XmlElement::text).orElse("")));
    }

    private static String text(XmlElement entry) {
        return entry.child("dmn:text").map(XmlElement::text).orElse("");
    }

    /** Whether a table answers for every case, and each of its rows can be the answer. */
    static void inspect(DecisionTable table, XmlElement definitions, Findings findings) {
        List<XmlElement> rules = definitions.child("dmn:decision").stream()
                .flatMap(decision -> decision.children("dmn:decisionTable"))
                .flatMap(found -> found.children("dmn:rule"))
                .toList();
        int last = table.rows().size();
        if (!table.row(last).isOtherwise()) findings.add(Rule.TABLE_OTHERWISE, rules.get(last - 1), last);
        if (table.name().isEmpty()) findings.add(Rule.TABLE_NAME, definitions, table.key());
        Set<Column> seen = new HashSet<>();
        table.columns().stream()
                .filter(column -> !seen.add(column))
                .forEach(column -> findings.add(Rule.TABLE_COLUMN_TWICE, definitions, KnownAs.column(column)));
        for (int n = 2; n <= last; n++) {
            int row = n;
            java.util.stream.IntStream.range(1, n)
                    .filter(before -> covers(table.row(before), table.row(row)))
                    .findFirst()
                    .ifPresent(before -> findings.add(Rule.ROW_UNREACHED, rules.get(row - 1), row, before));
        }
    }

    /** Whether whatever holds for the later row holds for the earlier one. */
    private static boolean covers(Row earlier, Row later) {
        return java.util.stream.IntStream.range(0, later.cells().size())
                .allMatch(n -> earlier.cells().get(n).covers(later.cells().get(n)));
    }
}
