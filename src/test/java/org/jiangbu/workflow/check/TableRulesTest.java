package org.jiangbu.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A decision table, and a model that decides by one, each broken in one place. */
class TableRulesTest {
    static final Set<Rule> RULES = EnumSet.range(Rule.NO_TABLE, Rule.ROW_UNREACHED);

    static final String TABLE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="谁来审" namespace="http://camunda.org/schema/1.0/dmn">
              <decision id="who" name="谁来审">
                <decisionTable id="table" hitPolicy="FIRST">
                  <input id="i1" label="乡（镇）"><inputExpression id="e1" typeRef="string"><text>substring(areaCode, 1, 9)</text></inputExpression></input>
                  <input id="i2"><inputExpression id="e2" typeRef="double"><text>amount</text></inputExpression></input>
                  <output id="o" name="tableResult" typeRef="string"/>
                  <rule id="r1"><inputEntry id="r1a"><text>"533422201"</text></inputEntry><inputEntry id="r1b"><text>&gt;= 5000</text></inputEntry><outputEntry id="r1c"><text>"县纪委审查"</text></outputEntry></rule>
                  <rule id="r2"><inputEntry id="r2a"><text>-</text></inputEntry><inputEntry id="r2b"><text></text></inputEntry><outputEntry id="r2c"><text>"照常办理"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    record Broken(Rule rule, String old, String changed) {}

    static List<Broken> tables() {
        String r1 = "<rule id=\"r1\">";
        return List.of(
                new Broken(Rule.NO_TABLE, TABLE.substring(TABLE.indexOf("<definitions")), "<html/>"),
                new Broken(Rule.BAD_TABLE, "<output id=\"o\" name=\"tableResult\"", "<output id=\"o\" name=\"other\""),
                new Broken(Rule.TABLE_KEY, "decision id=\"who\"", "decision id=\"whose\""),
                new Broken(Rule.TABLE_NAME, "id=\"who\" name=\"谁来审\"", "id=\"who\" name=\"\""),
                new Broken(Rule.TABLE_COLUMN, ">amount<", ">execution.getId()<"),
                new Broken(
                        Rule.TABLE_COLUMN, "typeRef=\"double\"><text>amount", "typeRef=\"string\"><text>tableResult"),
                new Broken(Rule.TABLE_COLUMN, "typeRef=\"double\"", "typeRef=\"date\""),
                new Broken(Rule.TABLE_ROW, "<inputEntry id=\"r1a\"><text>\"533422201\"</text></inputEntry>", ""),
                new Broken(Rule.TABLE_CELL, "&gt;= 5000", "&gt;= amount * 2"),
                new Broken(Rule.TABLE_RESULT, "\"县纪委审查\"", "concat(\"a\", \"b\")"),
                new Broken(Rule.TABLE_OTHERWISE, "<text>-</text>", "<text>\"533422202\"</text>"),
                new Broken(
                        Rule.ROW_UNREACHED,
                        r1,
                        "<rule id=\"r0\"><inputEntry/><inputEntry/><outputEntry><text>\"a\"</text></outputEntry></rule>"
                                + r1),
                new Broken(Rule.BAD_VALUE, "hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\""),
                new Broken(
                        Rule.UNKNOWN_ATTRIBUTE,
                        "<inputEntry id=\"r1b\">",
                        "<inputEntry id=\"r1b\" expressionLanguage=\"groovy\">"),
                new Broken(
                        Rule.UNKNOWN_ELEMENT,
                        "<decisionTable ",
                        "<literalExpression><text>1</text></literalExpression><decisionTable "),
                new Broken(Rule.BAD_TEXT, "&gt;= 5000", "${1 + 1}"),
                new Broken(Rule.DOCUMENT_TYPE, "<definitions ", "<!DOCTYPE a [<!ENTITY b \"c\">]><definitions "),
                new Broken(Rule.ID_TWICE, "rule id=\"r2\"", "rule id=\"r1\""));
    }

    @Test
    void aSoundTableHasNothingToBeSaid() {
        assertThat(Checks.check("who.dmn", TABLE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatIsBrokenIsFound(Broken broken) {
        assertThat(TABLE).contains(broken.old());
        List<Finding> found = Checks.check("who.dmn", TABLE.replace(broken.old(), broken.changed()));
        assertThat(found).extracting(Finding::rule).as(Checks.sentences(found)).contains(broken.rule());
        assertThat(found).allSatisfy(one -> {
            assertThat(one.sentence(Checks.MESSAGES, Locale.ENGLISH))
                    .doesNotContain("{0}")
                    .doesNotContain("check.");
            assertThat(one.sentence(Checks.MESSAGES)).doesNotContain("{0}").doesNotContain("check.");
        });
    }

    @Test
    void eachColumnStandsOnce() {
        String twice = TABLE.replace("\"double\"><text>amount", "\"string\"><text>substring(areaCode, 1, 9)")
                .replace("&gt;= 5000", "\"533422201\"");
        assertThat(Checks.refusals(Checks.check("who.dmn", twice))).containsExactly(Rule.TABLE_COLUMN_TWICE);
    }

    @Test
    void aModelThatDecidesByATableIsAccepted() {
        assertThat(refused(TableModels.deciding("who", "县纪委审查"), TABLE)).isEmpty();
    }

    @Test
    void theTableHasToBeChosenAndThere() {
        assertThat(refused(TableModels.deciding("", "县纪委审查"), TABLE)).containsExactly(Rule.NO_TABLE_CHOSEN);
        assertThat(refused(TableModels.deciding("whose", "县纪委审查"), TABLE)).containsExactly(Rule.UNKNOWN_TABLE);
    }

    @Test
    void itAsksOnlyWhatTheModelKnows() {
        String asking = TABLE.replace(">amount<", ">fundsSufficient<")
                .replace("typeRef=\"double\"", "typeRef=\"boolean\"")
                .replace("&gt;= 5000", "true");
        assertThat(refused(TableModels.deciding("who", "县纪委审查"), asking)).containsExactly(Rule.TABLE_FACT);
    }

    @Test
    void branchesAskForWhatItAnswers() {
        assertThat(refused(TableModels.deciding("who", "没有的结果"), TABLE)).contains(Rule.UNKNOWN_RESULT);
    }

    @Test
    void onlyADelegateThatTakesATableHasOne() {
        String model = TableModels.deciding("who", "县纪委审查").replace("${decideByTable}", "${unlockRegister}");
        assertThat(refused(model, TABLE)).contains(Rule.UNKNOWN_PROPERTY);
    }

    private static List<Rule> refused(String model, String table) {
        return Checks.refusals(Checks.CHECKER.check(
                List.of(ModelFile.of("township-register.bpmn", model), ModelFile.of("who.dmn", table))));
    }
}
