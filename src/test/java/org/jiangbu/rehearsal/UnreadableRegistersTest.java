package org.jiangbu.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A register that cannot be read is named, in words and in the report; a rehearsal without it is not complete. */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableRegistersTest extends IntegrationTest {
    private static final RehearsalReport PAID = report(List.of("云岭乡.xls"), 65_113_029);

    @Autowired
    private RegisterLoad registers;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Staff staff;

    @TempDir
    private Path folder;

    private static RehearsalReport report(List<String> unreadable, long paidFen) {
        return new RehearsalReport(
                1, 1, 1, 0, unreadable, 65_113_029, 0, paidFen, Map.of(), Map.of(), 0, 0, 0, Map.of());
    }

    @Test
    void tablesThatAreNoWorkbooksAreUnreadableWhateverTheirName() throws IOException {
        Files.writeString(folder.resolve("佛山乡.xlsx"), "no workbook");
        Files.writeString(folder.resolve("云岭乡.xls"), "an old one");
        long clerk = staff.create("unreadable-clerk", "测试人员", null).id();
        assertThat(registers.load(folder, 2018, clerk).unreadable()).containsExactly("云岭乡.xls", "佛山乡.xlsx");
    }

    @Test
    void whatIsPaidWithoutARegisterIsBalancedButNotComplete() throws IOException {
        assertThat(PAID.settled()).isTrue();
        assertThat(PAID.complete()).isFalse();
        Path file = folder.resolve("report.json");
        PAID.write(file);
        assertThat(new ObjectMapper()
                        .readTree(file.toFile())
                        .get("unreadable")
                        .get(0)
                        .asText())
                .isEqualTo("云岭乡.xls");
    }

    @Test
    void theWordsNameTheRegisterAndDoNotCallPaidBooksUnbalanced(CapturedOutput words) {
        Rehearsal.complain(PAID, Money.ofFen(0), Money.ofFen(0), Set.of());
        assertThat(words).contains("云岭乡.xls").doesNotContain("Not balanced").doesNotContain("65113029");
    }

    @Test
    void amountsAreSaidInYuan(CapturedOutput words) {
        Rehearsal.complain(report(List.of(), 0), Money.ofFen(100), Money.ofFen(65_112_929), Set.of());
        assertThat(words)
                .contains("651,130.29 yuan awarded, 0.00 yuan paid")
                .contains("1.00 yuan arrived, 651,129.29 yuan more")
                .doesNotContain("fen");
    }

    @Test
    void aYearWithoutAProgrammeIsRefusedBeforeAnythingIsPlayed() {
        assertThatThrownBy(() -> rehearsal.requireProgramme(2017))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("policy.no-programme"));
    }
}
