package org.jiangbu.workflow.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;

/** What is reckoned here is what the DMN engine of Camunda reckons from the same file. */
class DmnPeerTest {
    private static final int TABLES = 60;
    private static final int CASES = 40;
    private static final List<String> OUTCOMES = List.of("approve", "return", "reject");
    private static final List<String> TOWNSHIPS = List.of("533422101", "533422201", "533422202");
    private static final List<Column> COLUMNS = List.of(
            Column.TOWNSHIP,
            new Column("outcome", Column.Kind.TEXT),
            new Column("amount", Column.Kind.NUMBER),
            new Column("reviewed", Column.Kind.FLAG));

    private final DmnEngine peer =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Test
    void theSameRowDecides() {
        Random random = new Random(20181130);
        int decided = 0;
        for (int n = 0; n < TABLES; n++) {
            DecisionTable table = table(random);
            String file = TableFile.write(table, Column::fact);
            DmnDecision decision =
                    peer.parseDecision(table.key(), new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < CASES; i++) {
                Map<String, Object> facts = facts(random);
                String result = table.row(table.decide(facts).orElseThrow()).result();
                assertThat(result)
                        .as("%s%n%s", facts, file)
                        .isEqualTo(peer.evaluateDecisionTable(decision, facts).getSingleEntry());
                assertThat(table.possible(facts)).containsExactly(result);
                decided++;
            }
        }
        assertThat(decided).isEqualTo(TABLES * CASES);
    }

    private static DecisionTable table(Random random) {
        List<Row> rows = new ArrayList<>();
        int asking = 1 + random.nextInt(6);
        for (int n = 1; n <= asking; n++) {
            List<Cell> cells =
                    COLUMNS.stream().map(column -> cell(column.kind(), random)).toList();
            rows.add(new Row("row-" + n, cells, "R" + random.nextInt(4), ""));
        }
        rows.add(new Row("row-0", List.of(Cell.ANY, Cell.ANY, Cell.ANY, Cell.ANY), "otherwise", ""));
        return new DecisionTable("peer", "Peer", COLUMNS, rows);
    }

    private static Cell cell(Column.Kind kind, Random random) {
        if (random.nextInt(3) == 0) return Cell.ANY;
        return switch (kind) {
            case TOWNSHIP -> among(TOWNSHIPS, random);
            case TEXT -> among(OUTCOMES, random);
            case FLAG -> new Cell.Answer(random.nextBoolean());
            case NUMBER -> {
                BigDecimal one = amount(random);
                BigDecimal other = amount(random);
                Cell.Sign[] signs = Cell.Sign.values();
                yield random.nextInt(4) == 0
                        ? new Cell.Between(one.min(other), one.max(other))
                        : new Cell.Compared(signs[random.nextInt(signs.length)], one);
            }
        };
    }

    private static Cell among(List<String> all, Random random) {
        List<String> some = new ArrayList<>(all);
        some.removeIf(text -> random.nextBoolean());
        return new Cell.Among(some.isEmpty() ? List.of(all.get(0)) : some, random.nextInt(4) == 0);
    }

    /** Few, so that bounds are met. */
    private static BigDecimal amount(Random random) {
        return new BigDecimal(
                List.of("0", "2999.99", "3000", "3000.01", "5000.00").get(random.nextInt(5)));
    }

    private static Map<String, Object> facts(Random random) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("areaCode", TOWNSHIPS.get(random.nextInt(TOWNSHIPS.size())) + "001");
        facts.put("outcome", OUTCOMES.get(random.nextInt(OUTCOMES.size())));
        facts.put("amount", amount(random));
        facts.put("reviewed", random.nextBoolean());
        return facts;
    }
}
