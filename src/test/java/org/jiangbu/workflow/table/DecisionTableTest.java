package org.jiangbu.workflow.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.TableXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first row that holds says what follows; what nobody knows holds only where nothing is asked. */
class DecisionTableTest {
    private static final Column AMOUNT = new Column(Column.AMOUNT, Column.Kind.NUMBER);
    private static final Column CHANGED = new Column("valueChanged", Column.Kind.FLAG);

    static final DecisionTable TABLE = new DecisionTable(
            "who-reviews",
            "谁来复审",
            List.of(Column.TOWNSHIP, AMOUNT, CHANGED),
            List.of(
                    row("row-1", "\"533422201\"", ">= 5000", "-", "县纪委审查", "金额大的重点核查"),
                    row("row-2", "-", "[3000..4999.99]", "true", "县级复核", ""),
                    row("row-3", "not(\"533422201\", \"533422202\")", "-", "true", "县级复核", ""),
                    row("row-4", "-", "-", "-", "照常办理", "")));

    private static Row row(String id, String township, String amount, String changed, String result, String note) {
        return new Row(
                id,
                List.of(
                        Cell.read(Column.Kind.TOWNSHIP, township).orElseThrow(),
                        Cell.read(Column.Kind.NUMBER, amount).orElseThrow(),
                        Cell.read(Column.Kind.FLAG, changed).orElseThrow()),
                result,
                note);
    }

    @ParameterizedTest
    @CsvSource({
        "533422201002, 5000.00, false, 1",
        "533422201002, 4999.99, true, 2",
        "533422201002, 4999.995, true, 4",
        "533422201002, 2999.99, true, 4",
        "533422202001, 2999.99, true, 4",
        "533422203001, 2999.99, true, 3",
        "533422203001, 9999, false, 4",
    })
    void theFirstRowThatHoldsDecides(String area, String amount, boolean changed, int row) {
        assertThat(TABLE.decide(
                        Map.of("areaCode", area, "amount", new java.math.BigDecimal(amount), "valueChanged", changed)))
                .contains(row);
    }

    @Test
    void whatNobodyKnowsHoldsOnlyWhereNothingIsAsked() {
        assertThat(TABLE.decide(Map.of())).contains(4);
        assertThat(TABLE.decide(Map.of("areaCode", "533422203001"))).contains(4);
        assertThat(TABLE.decide(Map.of("areaCode", "5334", "amount", 6000L, "valueChanged", "yes")))
                .contains(4);
    }

    @Test
    void whatMayFollowIsToldFromWhatIsKnown() {
        assertThat(TABLE.possible(Map.of())).containsExactly("县纪委审查", "县级复核", "照常办理");
        assertThat(TABLE.possible(Map.of("areaCode", "533422202001"))).containsExactly("县级复核", "照常办理");
        assertThat(TABLE.possible(Map.of("areaCode", "533422203001", "valueChanged", true)))
                .containsExactly("县级复核");
        assertThat(TABLE.possible(Map.of("valueChanged", false))).containsExactly("县纪委审查", "照常办理");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NUMBER; >= 3000; >= 5000; true",
                "NUMBER; >= 5000; >= 3000; false",
                "NUMBER; > 3000; >= 3000; false",
                "NUMBER; >= 3000; > 3000; true",
                "NUMBER; > 3000; > 3000; true",
                "NUMBER; < 10; <= 10; false",
                "NUMBER; [1..9]; [2..9]; true",
                "NUMBER; [1..9]; < 5; false",
                "NUMBER; <= 9; [1..9]; true",
                "NUMBER; >= 9; 9; true",
                "NUMBER; -; 9; true",
                "NUMBER; 9; -; false",
                "TEXT; \"a\", \"b\"; \"a\"; true",
                "TEXT; \"a\"; \"a\", \"b\"; false",
                "TEXT; not(\"a\"); \"b\"; true",
                "TEXT; not(\"a\"); not(\"a\", \"b\"); true",
                "TEXT; not(\"a\", \"b\"); not(\"a\"); false",
                "FLAG; true; true; true",
                "FLAG; true; false; false"
            })
    void aCellCoversAnotherThatHoldsForNothingElse(Column.Kind kind, String one, String other, boolean covers) {
        Cell cell = Cell.read(kind, one).orElseThrow();
        assertThat(cell.covers(Cell.read(kind, other).orElseThrow())).isEqualTo(covers);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        String file = TableFile.write(TABLE, Column::fact);
        assertThat(TableXml.read(ModelFile.of("who-reviews.dmn", file))).contains(TABLE);
        assertThat(TableFile.write(TABLE, Column::fact)).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a",
                "a",
                "\"a\" \"b\"",
                "\"a\",",
                "not(\"a\"",
                "\"a\", \"a\"",
                "\"\"",
                "\"{x}\"",
                "null",
                "? = 1"
            })
    void aTextThatIsNoListOfTextsIsRefused(String cell) {
        assertThat(Cell.read(Column.Kind.TEXT, cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5e3", "[5..3]", "]1..2]", ">= x", "1,2", "date(\"2018-01-01\")", "9999999999999", "> 1 and < 3"
            })
    void aNumberThatIsNoComparisonIsRefused(String cell) {
        assertThat(Cell.read(Column.Kind.NUMBER, cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"areaCode; string", "1 + 1; number", "amount; date", "execution.id; string"})
    void noColumnAsksForAnythingElse(String expression, String type) {
        assertThat(Column.read(expression, type)).isEmpty();
    }
}
