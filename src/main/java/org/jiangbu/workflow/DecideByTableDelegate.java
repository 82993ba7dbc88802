package org.jiangbu.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.engine.Convoy;
import org.jiangbu.workflow.table.Column;
import org.jiangbu.workflow.table.DecisionTable;
import org.springframework.stereotype.Component;

/** Decides by the table that the designer chose; its result is a routing fact for the branches behind. */
@Component("decideByTable")
class DecideByTableDelegate extends CaseDelegate {
    /** Its input: the key of the table. */
    static final String TABLE = "table";

    /** Kept beside the result, so that the history names the very row that decided. */
    private static final String ROW = "tableRow";

    private final DecisionTables tables;
    private final CaseAmounts amounts;
    private final TableAnswers answers;
    private final Messages messages;

    DecideByTableDelegate(DecisionTables tables, CaseAmounts amounts, TableAnswers answers, Messages messages) {
        this.tables = tables;
        this.amounts = amounts;
        this.answers = answers;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> perform(CaseContext context) {
        DecisionTable table = table(context);
        int row = row(table, context);
        return Map.of(DecisionTable.RESULT, table.row(row).result(), ROW, row);
    }

    @Override
    protected void settle(List<CaseContext> contexts) {
        answers.add(contexts.stream()
                .map(context -> {
                    DecisionTable table = table(context);
                    int row = (Integer) Objects.requireNonNull(context.routing().get(ROW));
                    return new TableAnswers.Answer(
                            context.caseKey(),
                            table.key(),
                            table.name(),
                            row,
                            table.row(row).result());
                })
                .toList());
    }

    private DecisionTable table(CaseContext context) {
        return tables.of(context.definitionId(), context.inputs().getOrDefault(TABLE, ""));
    }

    private int row(DecisionTable table, CaseContext context) {
        Map<String, Object> facts = new HashMap<>(context.routing());
        if (table.asksFor(Column.AMOUNT)) {
            facts.putAll(Convoy.answer(amounts, context.caseKey(), amounts::of));
        }
        return table.decide(facts).orElseThrow(() -> new Refusal("workflow.table.no-row", table.name()));
    }

    /** It only answers; a case that comes again is answered anew. */
    @Override
    protected boolean takeBack(CaseContext context) {
        return true;
    }

    @Override
    public String description(Locale locale) {
        return messages.get(locale, "workflow.delegate.decideByTable");
    }
}
