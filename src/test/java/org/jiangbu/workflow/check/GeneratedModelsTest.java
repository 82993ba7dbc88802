package org.jiangbu.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever draws with what the palette offers is not refused. */
class GeneratedModelsTest {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLegitimateModelIsAccepted(long seed) {
        isAccepted(seed, "drawn");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneOfDeclarationsIsAcceptedTooWithWhatOnlyTheyHave(long seed) {
        isAccepted(seed, "subsidy-declaration");
    }

    private static void isAccepted(long seed, String process) {
        List<Finding> refused = Checks.CHECKER
                .check(List.of(
                        ModelFile.of(process + ".bpmn", GeneratedModel.of(seed, process)),
                        ModelFile.of("who.dmn", TableModels.TABLE)))
                .stream()
                .filter(Finding::refused)
                .toList();
        assertThat(Checks.sentences(refused)).isEmpty();
    }
}
