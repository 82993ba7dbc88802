package org.jiangbu.modeler.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.table.Cell;
import org.jiangbu.workflow.table.Column;
import org.jiangbu.workflow.table.Column.Kind;
import org.jiangbu.workflow.table.DecisionTable;
import org.jiangbu.workflow.table.Row;

/** What a decision table says, in the reader's words. */
public final class TableWords {
    private final Messages messages;
    private final UnaryOperator<String> areas;

    /** @param areas what a township is called, by its code */
    public TableWords(Messages messages, UnaryOperator<String> areas) {
        this.messages = messages;
        this.areas = areas;
    }

    /** What a column is called. */
    public Phrase column(Column column) {
        return messages.has(column.label())
                ? new Phrase(column.label(), List.of())
                : Phrase.of("quoted", column.fact());
    }

    /** What a cell asks, without its column. */
    public Phrase cell(Column column, Cell cell) {
        if (cell instanceof Cell.Among among) {
            List<Object> texts =
                    among.texts().stream().map(text -> text(column, text)).toList();
            return Phrase.of(among.not() ? "table.not-among" : "table.among", texts);
        }
        if (cell instanceof Cell.Answer answer) return Phrase.of("table.flag." + answer.yes());
        if (cell instanceof Cell.Compared compared) {
            String sign = compared.sign().name().toLowerCase(Locale.ROOT);
            return Phrase.of("table.sign." + sign, compared.with().toPlainString());
        }
        if (cell instanceof Cell.Between between) {
            return Phrase.of(
                    "table.between",
                    between.least().toPlainString(),
                    between.most().toPlainString());
        }
        return Phrase.of("table.any");
    }

    private Object text(Column column, String text) {
        if (column.kind() == Kind.TOWNSHIP) return areas.apply(text);
        String outcome = "workflow.outcome." + text;
        boolean named = column.fact().equals("outcome") && messages.has(outcome);
        return named ? new Phrase(outcome, List.of()) : Phrase.of("quoted", text);
    }

    /** What a row asks, and what follows. */
    public Phrase row(DecisionTable table, Row row) {
        return Phrase.of("table.row", asked(table, row), row.result());
    }

    private Object asked(DecisionTable table, Row row) {
        List<Object> asked = new ArrayList<>();
        for (int n = 0; n < row.cells().size(); n++) {
            Cell cell = row.cells().get(n);
            Column column = table.columns().get(n);
            if (!cell.equals(Cell.ANY)) asked.add(Phrase.of("table.asked", column(column), cell(column, cell)));
        }
        return asked.stream()
                .reduce((one, other) -> Phrase.of("table.both", one, other))
                .orElseGet(() -> Phrase.of("table.otherwise"));
    }
}
