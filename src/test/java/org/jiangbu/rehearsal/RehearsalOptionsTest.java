package org.jiangbu.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.policy.CapScope;
import org.jiangbu.region.AreaLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalOptionsTest {
    @TempDir
    private Path registers;

    @BeforeEach
    void aRegister() throws IOException {
        Files.createFile(registers.resolve("升平镇.xlsx"));
    }

    /** The command itself: a sentence and exit 2, before anything is started. */
    private static int exit(Path registers, Path report) throws IOException {
        return RehearseCommand.run(
                Object.class, List.of("--registers=" + registers, "--programme=2018", "--report=" + report));
    }

    @Test
    void aFolderWithoutAnyWorkbookIsRefusedAtOnce(@TempDir Path other) throws IOException {
        assertThat(exit(other, other.resolve("report.json"))).isEqualTo(2);
        Files.createFile(other.resolve("升平镇.xls"));
        assertThat(exit(other, other.resolve("report.json"))).isEqualTo(2);
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedAtOnce() throws IOException {
        assertThat(exit(registers, registers.resolve("missing/report.json"))).isEqualTo(2);
        assertThat(exit(registers, registers)).isEqualTo(2);
    }

    @Test
    void tablesOfOtherKindsAreNamedAndNotesAreNot() throws IOException {
        for (String name : List.of("云岭乡.xls", "佛山乡.ET", "~$升平镇.xlsx", "说明.txt", "羊拉乡.xlsm")) {
            Files.createFile(registers.resolve(name));
        }
        Registers found = Registers.in(registers);
        assertThat(found.workbooks())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("升平镇.xlsx");
        assertThat(found.otherTables())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("云岭乡.xls", "佛山乡.ET", "羊拉乡.xlsm");
    }

    @Test
    void theMoneyOf2018ArrivesUnlessAnotherSumIsNamed() {
        assertThat(parse().arrival()).isEqualTo(Money.parse("8,649,000.00"));
        assertThat(parse("--arrival=12.34").arrival()).isEqualTo(Money.ofFen(1234));
    }

    @Test
    void theCapScopeIsTheProgrammesOwnUnlessNamed() {
        assertThat(parse().capScope()).isNull();
        assertThat(parse("--cap-scope=JOINT").capScope()).isEqualTo(CapScope.JOINT);
    }

    @Test
    void theModelsAreTheShippedOnesUnlessAFolderIsNamed() {
        assertThat(parse().models()).isNull();
        assertThat(parse("--models=" + registers).models()).isEqualTo(registers);
    }

    @Test
    void rolesThatAnAdministratorAddedAreNamedWithTheirLevels() {
        assertThat(parse().roles()).isEmpty();
        assertThat(parse("--role=county-discipline:COUNTY", "--role=village-elder:VILLAGE")
                        .roles())
                .isEqualTo(Map.of("county-discipline", AreaLevel.COUNTY, "village-elder", AreaLevel.VILLAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--cap-scope=ALL",
                "--registers=/no/such/folder",
                "--programme=zwölf",
                "--programme=9999",
                "--report=/no/such/folder/report.json",
                "--colour=red",
                "--models=/no/such/folder",
                "--role=county-discipline",
                "--role=county-discipline:PROVINCE",
                "x"
            })
    void whatIsNotUnderstoodIsRefusedByName(String argument) {
        assertThatThrownBy(() -> parse(argument)).isInstanceOf(Refusal.class);
    }

    @Test
    void aMissingOptionIsNamed() {
        assertThatThrownBy(() -> RehearsalOptions.parse(List.of("--programme=2018", "--registers=" + registers)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                refusal.says("rehearsal.refused.option-missing", "--report"))
                        .isTrue());
    }

    private RehearsalOptions parse(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--registers=" + registers, "--programme=2018", "--report=report.json"));
        arguments.addAll(List.of(more));
        return RehearsalOptions.parse(arguments);
    }
}
