package org.jiangbu.modeler.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangbu.modeler.difference.Compared.chinese;
import static org.jiangbu.modeler.difference.Compared.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangbu.modeler.difference.Change.Area;
import org.jiangbu.modeler.difference.Change.Kind;
import org.jiangbu.modeler.difference.Change.Side;
import org.jiangbu.workflow.check.TableModels;
import org.jiangbu.workflow.release.ModelFiles;
import org.junit.jupiter.api.Test;

/** What a reader is told of changed decision tables, word for word; whatever differs is said. */
class TableSentencesTest {
    private static final String PROCESS = "township-register";
    private static final String TABLE = TableModels.TABLE;
    private static final String ROW =
            """
            <rule id="r3"><description>公示期内有异议的</description><inputEntry><text>not("533422201", "533422202")</text></inputEntry><inputEntry><text>[3000..4999.99]</text></inputEntry><outputEntry><text>"县级复核"</text></outputEntry></rule>
            """;

    private static ModelFiles files(Map<String, String> tables) {
        return ModelFiles.of(PROCESS, TableModels.deciding("who", "县纪委审查"), tables);
    }

    private static List<Change> changes(String before, String after) {
        return Compared.COMPARISON.of(files(Map.of("who.dmn", before)), files(Map.of("who.dmn", after)));
    }

    private static String replaced(String was, String is) {
        assertThat(TABLE).contains(was);
        return TABLE.replace(was, is);
    }

    @Test
    void aTableThatComesIsToldRowByRowAtTheStepThatDecidesByIt() {
        List<Change> added = Compared.COMPARISON.of(files(Map.of()), files(Map.of("who.dmn", TABLE)));
        assertThat(chinese(added))
                .containsExactly(
                        "新增判定表“谁来审”",
                        "判定表“谁来审”第 1 行：乡（镇）为533422201且金额（元）不低于 5000，判定为“县纪委审查”",
                        "判定表“谁来审”第 2 行：其他情况，判定为“照常办理”");
        assertThat(english(added))
                .containsExactly(
                        "Added the decision table “谁来审”",
                        "Decision table “谁来审”, row 1: Township is 533422201 and Amount (yuan) at least 5000: “县纪委审查”",
                        "Decision table “谁来审”, row 2: in all other cases: “照常办理”");
        assertThat(added).allSatisfy(one -> {
            assertThat(one.area()).isEqualTo(Area.TABLE);
            assertThat(one.kind()).isEqualTo(Kind.ADDED);
            assertThat(one.side()).isEqualTo(Side.BOTH);
            assertThat(one.elementIds()).containsExactly("decide-way");
        });
        List<Change> removed = Compared.COMPARISON.of(files(Map.of("who.dmn", TABLE)), files(Map.of()));
        assertThat(chinese(removed)).containsExactly("删除判定表“谁来审”");
    }

    @Test
    void aCellAResultAndANameAreToldAsTheyWereAndAre() {
        assertThat(chinese(changes(TABLE, replaced("&gt;= 5000", "&gt; 8000"))))
                .containsExactly(
                        "判定表“谁来审”第 1 行：乡（镇）为533422201且金额（元）不低于 5000，判定为“县纪委审查” → 乡（镇）为533422201且金额（元）高于 8000，判定为“县纪委审查”");
        assertThat(chinese(changes(TABLE, replaced("\"照常办理\"", "\"县级复核\""))))
                .containsExactly("判定表“谁来审”第 2 行：其他情况，判定为“照常办理” → 其他情况，判定为“县级复核”");
        assertThat(chinese(changes(TABLE, replaced("id=\"who\" name=\"谁来审\"", "id=\"who\" name=\"由谁审\""))))
                .containsExactly("判定表“谁来审”更名为“由谁审”");
    }

    @Test
    void rowsThatComeGoOrMoveAreTold() {
        String more = replaced("<rule id=\"r2\">", ROW + "<rule id=\"r2\">");
        assertThat(chinese(changes(TABLE, more)))
                .containsExactly("判定表“谁来审”：新增第 2 行：乡（镇）不是533422201、533422202且金额（元）从 3000 到 4999.99，判定为“县级复核”");
        assertThat(chinese(changes(more, TABLE)))
                .containsExactly("判定表“谁来审”：删除原第 2 行：乡（镇）不是533422201、533422202且金额（元）从 3000 到 4999.99，判定为“县级复核”");
        String first = replaced("<rule id=\"r1\">", ROW + "<rule id=\"r1\">");
        assertThat(chinese(changes(more, first))).containsExactly("判定表“谁来审”：各行的先后有变");
        assertThat(chinese(changes(more, more.replace("公示期内有异议的", "有异议的"))))
                .containsExactly("判定表“谁来审”第 2 行的说明：“公示期内有异议的” → “有异议的”");
    }

    @Test
    void aColumnThatComesOrGoesIsTold() {
        String less = TABLE.replaceFirst("<input id=\"i2\">.*\\n", "\n")
                .replaceAll("<inputEntry id=\"r[12]b\"><text>[^<]*</text></inputEntry>", "");
        assertThat(chinese(changes(less, TABLE)))
                .containsExactly(
                        "判定表“谁来审”：新增条件列“金额（元）”",
                        "判定表“谁来审”第 1 行：乡（镇）为533422201，判定为“县纪委审查” → 乡（镇）为533422201且金额（元）不低于 5000，判定为“县纪委审查”");
        assertThat(chinese(changes(TABLE, less))).contains("判定表“谁来审”：删除条件列“金额（元）”");
    }

    @Test
    void whatCannotBeReadOrIsOnlyWrittenOtherwiseIsSaidToo() {
        assertThat(chinese(changes(TABLE, replaced("&gt;= 5000", "&gt;= amount"))))
                .containsExactly("判定表“谁来审”有变，但无法读取，未作比较");
        assertThat(chinese(changes(TABLE, replaced("label=\"乡（镇）\"", "label=\"乡\""))))
                .containsExactly("判定表“谁来审”：只是文件的写法有变");
    }

    @Test
    void everyMutantOfATableHasItsSentence() {
        List<String> silent = new ArrayList<>();
        Mutants.of(TABLE).forEach(mutant -> {
            List<Change> found = changes(TABLE, mutant.model());
            if (found.isEmpty()) silent.add(mutant.what());
            Stream.concat(chinese(found).stream(), english(found).stream()).forEach(sentence -> assertThat(sentence)
                    .as(mutant.what())
                    .isNotBlank()
                    .doesNotContain("difference.", "{0}", "{1}", "{2}", "Phrase", "Wording"));
        });
        assertThat(silent).isEmpty();
    }
}
