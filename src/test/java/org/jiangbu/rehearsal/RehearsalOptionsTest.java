package org.jiangbu.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.policy.CapScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalOptionsTest {
    @TempDir
    private Path registers;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--cap-scope=ALL",
                "--registers=/no/such/folder",
                "--programme=zwölf",
                "--colour=red",
                "--models=/no/such/folder",
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
