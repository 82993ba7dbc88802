package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.oversight.BoardExport;
import org.jiangbu.oversight.BoardExport.Form;
import org.jiangbu.oversight.ProgressBoard;
import org.jiangbu.oversight.TownshipProgress;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.Delay;
import org.jiangbu.workflow.WorkLoads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is taken away says what the screen says, to whom it says it. */
class BoardExportTest extends IntegrationTest {
    private static final int FIRST = 4;

    @Autowired
    private Chain chain;

    @Autowired
    private BoardExport export;

    @Autowired
    private ProgressBoard board;

    @Autowired
    private WorkLoads loads;

    @Autowired
    private Households households;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Chain.Cast cast;
    private String number = "";

    @BeforeEach
    void somethingIsLate() {
        cast = chain.cast("533422206202");
        number = chain.declared(cast, "600.00");
        due(LocalDate.now(clock).minusDays(40));
    }

    @AfterEach
    void nothingIsLate() {
        due(LocalDate.now(clock).plusDays(40));
    }

    private void due(LocalDate day) {
        jdbc.sql("update work_item set due_on = ? where case_key = ?")
                .params(day, number)
                .update();
    }

    private Person person(String role) {
        return role.equals(Roles.HEADQUARTERS) || role.equals(Roles.AUDITOR)
                ? new TestHouseholds(households, staff, user).person(role, "533422")
                : cast.person(role);
    }

    private XSSFWorkbook opened(Person person, java.util.function.Supplier<byte[]> written) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(chain.as(person, written)));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.COUNTY_REVIEWER, Roles.TOWNSHIP_LEADER, Roles.HEADQUARTERS})
    void theProgressTableSaysWhatTheBoardSays(String role) throws IOException {
        Person person = person(role);
        List<TownshipProgress> rows = chain.as(person, () -> board.townships(2018));
        try (XSSFWorkbook book = opened(person, () -> export.board(2018, Form.XLSX))) {
            Sheet sheet = book.getSheetAt(0);
            for (int at = 0; at < rows.size(); at++) {
                TownshipProgress row = rows.get(at);
                Row line = sheet.getRow(FIRST + at);
                assertThat(line.getCell(1).getStringCellValue()).isEqualTo(row.name());
                assertThat(numbers(line, 2, 3, 4, 5, 8, 9, 10))
                        .as(row.name())
                        .containsExactly(
                                (double) row.households(),
                                (double) row.declarations().declared(),
                                (double) row.declarations().verified(),
                                (double) row.declarations().paid(),
                                (double) row.open(),
                                (double) row.overdue(),
                                (double) row.workdaysLate());
                assertThat(line.getCell(6).getNumericCellValue() * 100).isEqualTo((double) row.paidFen());
            }
            Row total = sheet.getRow(FIRST + rows.size());
            assertThat(total.getCell(9).getNumericCellValue()).isEqualTo((double)
                    rows.stream().mapToInt(TownshipProgress::overdue).sum());
            for (int list = 1; list <= 2; list++) {
                Sheet late = book.getSheetAt(list);
                Row sums = late.getRow(late.getLastRowNum() - 1);
                assertThat(sums.getCell(sums.getLastCellNum() - 1).getNumericCellValue())
                        .as(late.getSheetName())
                        .isEqualTo(total.getCell(9).getNumericCellValue());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void theProgressTableIsHeadedAndSummedUpAsOfficesDo(Form form) throws IOException {
        Person person = person(Roles.COUNTY_REVIEWER);
        long fen = chain.as(person, () -> board.townships(2018)).stream()
                .mapToLong(TownshipProgress::paidFen)
                .sum();
        byte[] written = chain.as(person, () -> export.board(2018, form));
        assertThat(form == Form.PDF ? text(written) : content(written))
                .contains(
                        "德钦县2018年产业以奖代补工作进度表",
                        "填报单位（盖章）：德钦县产业发展和生物创新办公室",
                        "金额单位：元",
                        "户数",
                        "在册",
                        "自检自查",
                        "状态",
                        "兑付金额合计（大写）：" + Money.ofFen(fen).capital(),
                        "审核人：");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.COUNTY_REVIEWER, Roles.TOWNSHIP_LEADER, Roles.HEADQUARTERS})
    void theListOfWhatIsOverdueHasEachItemThatIsCounted(String role) throws IOException {
        Person person = person(role);
        List<Integer> counted = new ArrayList<>();
        for (Delay delay : Delay.values()) {
            counted.add(chain.as(person, loads::byPlaceAndStep).stream()
                    .mapToInt(load -> load.late().getOrDefault(delay, 0))
                    .sum());
        }
        try (XSSFWorkbook book = opened(person, () -> export.late(null, Form.XLSX))) {
            Sheet sheet = book.getSheetAt(0);
            List<String> heads = new ArrayList<>();
            sheet.getRow(2).forEach(cell -> heads.add(cell.getStringCellValue()));
            int days = heads.indexOf("逾期工作日");
            List<Integer> listed = new ArrayList<>(List.of(0, 0, 0, 0));
            List<String> keys = new ArrayList<>();
            for (int at = FIRST; at < sheet.getLastRowNum(); at++) {
                Row line = sheet.getRow(at);
                int band =
                        Delay.of((int) line.getCell(days).getNumericCellValue()).ordinal();
                listed.set(band, listed.get(band) + 1);
                keys.add(line.getCell(3).getStringCellValue());
            }
            assertThat(listed).isEqualTo(counted);
            assertThat(keys).contains(number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.HEADQUARTERS, Roles.AUDITOR, Roles.TOWNSHIP_CLERK})
    void whoOnlyLooksOnGetsNoNameOfAHousehold(String role) throws IOException {
        String head = jdbc.sql("select head_name from declaration where number = ?")
                .param(number)
                .query(String.class)
                .single();
        Person person = person(role);
        assertThat(content(chain.as(person, () -> export.late(null, Form.XLSX))))
                .contains(number)
                .doesNotContain(head);
        Person leader = cast.person(Roles.TOWNSHIP_LEADER);
        assertThat(content(chain.as(leader, () -> export.late(null, Form.XLSX))))
                .contains(head);
    }

    @Test
    void whatIsFiledIsChineseWhateverLanguageIsOnTheScreen() throws IOException {
        Person reviewer = cast.person(Roles.COUNTY_REVIEWER);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(content(chain.as(reviewer, () -> export.late(null, Form.XLSX))))
                    .contains(number, "核查申报")
                    .doesNotContain("Check");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void aTownshipTakesAwayItsOwnPartOnly() throws IOException {
        Person leader = cast.person(Roles.TOWNSHIP_LEADER);
        assertThat(content(chain.as(leader, () -> export.board(2018, Form.XLSX))))
                .contains("羊拉乡")
                .doesNotContain("拖顶");
        assertThat(content(chain.as(leader, () -> export.late("533422205", Form.XLSX))))
                .doesNotContain("533422205");
    }

    @Test
    void whoSeesNoBoardTakesNoneAway() {
        Person cadre = cast.person(Roles.VILLAGE_CADRE);
        assertThatThrownBy(() -> chain.as(cadre, () -> export.board(2018, Form.XLSX)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> chain.as(cadre, () -> export.late(null, Form.PDF)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsTakenAwayIsInTheJournal() {
        Person reviewer = cast.person(Roles.COUNTY_REVIEWER);
        byte[] pdf = chain.as(reviewer, () -> export.board(2018, Form.PDF));
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        chain.as(reviewer, () -> export.late(null, Form.PDF));
        assertThat(jdbc.sql("select action from audit_entry where person_id = ? order by id")
                        .param(reviewer.id())
                        .query(String.class)
                        .list())
                .contains("oversight.board-exported", "oversight.late-exported");
    }

    private static List<Double> numbers(Row line, int... columns) {
        List<Double> numbers = new ArrayList<>();
        for (int column : columns) {
            Cell cell = Objects.requireNonNull(line.getCell(column));
            assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
            numbers.add(cell.getNumericCellValue());
        }
        return numbers;
    }

    /** Everything that the workbook says. */
    private static String content(byte[] workbook) throws IOException {
        StringBuilder all = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.forEach(sheet ->
                    sheet.forEach(row -> row.forEach(cell -> all.append('|').append(cell.toString()))));
        }
        return all.append('|').toString();
    }
}
