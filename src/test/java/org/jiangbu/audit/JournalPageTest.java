package org.jiangbu.audit;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiangbu.Statements;
import org.jiangbu.ViewTest;
import org.jiangbu.audit.ui.JournalView;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of the journal in words, for a few questions to the database however long it is. */
class JournalPageTest extends ViewTest {
    private static final String COUNTY = "533422";

    @Autowired
    private Journal journal;

    private Person auditor;

    @BeforeEach
    void anAuditorReads() {
        auditor = signInAs(Roles.AUDITOR, COUNTY);
        open(JournalView.class);
    }

    /** Acts with steps, outcomes, processes and persons by turns; returns their subject. */
    private String acts(int number) {
        String subject = "J-" + UUID.randomUUID();
        journal.recordAll(IntStream.range(0, number)
                .mapToObj(n -> new Journal.Entry("workflow.decided", subject, COUNTY, facts(n)))
                .toList());
        return subject;
    }

    private Map<String, ?> facts(int n) {
        List<String> steps = List.of("village-verification", "township-approval", "release-payment");
        return Map.of(
                "step", steps.get(n % steps.size()),
                "outcome", "approve",
                "processes", List.of("subsidy-declaration", "payment-batch"),
                "to", auditor.id(),
                "persons", List.of(auditor.id(), -1L - n),
                "reason", "下乡出差");
    }

    /** How often the database is asked until all rows that are found have been drawn. */
    private long asked(String subject, int rows) {
        return Statements.during(() -> {
            _setValue(_get(TextField.class), subject);
            assertThat(_size(_get(Grid.class))).isEqualTo(rows);
            IntStream.range(0, rows).forEach(JournalPageTest::row);
        });
    }

    private static String row(int index) {
        return String.join(" ", GridKt._getFormattedRow(_get(Grid.class), index));
    }

    /** Of three times each: what is kept for a while is asked for in one of them at most. */
    @Test
    void aPageAsksNoMoreThanASingleEntry() {
        String one = acts(1);
        String page = acts(50);
        long ofPage = Long.MAX_VALUE;
        long ofOne = Long.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            ofPage = Math.min(ofPage, asked(page, 50));
            ofOne = Math.min(ofOne, asked(one, 1));
        }
        assertThat(ofPage).isEqualTo(ofOne).isBetween(3L, 6L);
    }

    @Test
    void factsStandInWords() {
        asked(acts(1), 1);
        assertThat(row(0))
                .contains("核实销售情况", "通过", "农户申报核实", auditor.displayName(), "理由", "下乡出差", "-1")
                .doesNotContain("village-verification", "subsidy-declaration", "payment-batch");
    }

    private void found(String typed, String... subjects) {
        _setValue(_get(TextField.class), typed);
        Grid<?> grid = _get(Grid.class);
        assertThat(IntStream.range(0, Math.min(50, _size(grid)))
                        .mapToObj(JournalPageTest::row)
                        .toList())
                .as(typed)
                .allSatisfy(row -> assertThat(row).contains(typed))
                .anySatisfy(row -> assertThat(row).contains(subjects));
    }

    @Test
    void whatStandsOnTheScreenIsFound() {
        String subject = "J-" + UUID.randomUUID();
        journal.record("oversight.board-exported", subject, "533422206", Map.of());
        found("导出工作进度表", subject);
        found(subject.toUpperCase(Locale.ROOT).substring(0, 2), subject);
        journal.record("reminder.ladder-changed", subject, "533422206", Map.of());
        found("羊拉乡", subject);
        _setValue(_get(TextField.class), "oversight.board-exported");
        assertThat(row(0)).as("by its key too").contains("导出工作进度表", subject);
    }

    @Test
    void eachOfSeveralWordsIsFoundInWhateverColumn() {
        String subject = "J-" + UUID.randomUUID();
        journal.record("oversight.board-exported", subject, "533422206", Map.of("reason", "年底核对"));
        _setValue(_get(TextField.class), "羊拉乡　导出 年底");
        assertThat(row(0)).contains(subject, "羊拉乡", "导出工作进度表", "年底核对");
        _setValue(_get(TextField.class), subject + " 升平镇");
        assertThat(_size(_get(Grid.class))).isZero();
        _setValue(_get(TextField.class), "   ");
        assertThat(_size(_get(Grid.class))).isPositive();
    }

    @Test
    void wordsOfTheFactsAreFound() {
        String subject = "J-" + UUID.randomUUID();
        journal.record("workflow.decided", subject, COUNTY, Map.of("process", "self-check-finding", "step", "verify"));
        found("销号", subject);
        journal.record(
                "workflow.decided", subject, COUNTY, Map.of("step", "village-verification", "outcome", "return"));
        found("退回", subject);
        journal.record("selfcheck.answered", subject, COUNTY, Map.of("position", 3, "verdict", "PARTLY"));
        found("基本符合", subject);
        journal.record("secondment.begun", subject, COUNTY, Map.of("home", "533422101"));
        found("升平镇", subject);
        journal.record("oversight.board-exported", subject, COUNTY, Map.of("persons", List.of(auditor.id())));
        found(auditor.displayName(), subject);
        journal.record("oversight.board-exported", subject, COUNTY, Map.of("reason", "整改期内不便"));
        found("整改期内", subject);
        journal.record("oversight.board-exported", subject, COUNTY, Map.of("processes", List.of("payment-batch")));
        found("兑付", subject);
    }

    @Test
    void codesOfPlacesAndAnswersStandInWords() {
        String subject = "J-" + UUID.randomUUID();
        journal.record("selfcheck.answered", subject, "533422206", Map.of("position", 3, "verdict", "PARTLY"));
        journal.record("secondment.begun", subject, "533422206", Map.of("home", "533422101"));
        journal.record("oversight.board-exported", "533422206", "533422206", Map.of("format", "XLSX"));
        _setValue(_get(TextField.class), subject);
        assertThat(row(1)).contains("自查情况：基本符合").doesNotContain("PARTLY", "verdict");
        assertThat(row(0)).contains("原单位：升平镇").doesNotContain("533422101");
        _setValue(_get(TextField.class), "533422206");
        assertThat(row(0)).contains("羊拉乡").doesNotContain("533422206");
    }
}
