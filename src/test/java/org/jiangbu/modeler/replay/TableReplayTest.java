package org.jiangbu.modeler.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jiangbu.modeler.replay.PastSeason.SHIPPED;

import java.math.BigDecimal;
import java.util.Map;
import org.jiangbu.modeler.replay.Assumed.Kind;
import org.jiangbu.modeler.replay.ReplayResult.Step;
import org.jiangbu.workflow.check.TableModels;
import org.junit.jupiter.api.Test;

/** Past cases in a flow in which a decision table says whether one more step comes. */
class TableReplayTest {
    private final PastSeason season = new PastSeason();

    private static Step step(ReplayResult result, String id) {
        return result.steps().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTableDecidesByWhatIsKnownOfTheCase() {
        season.paid().paid();
        String draft = TableModels.decidingAt(
                SHIPPED,
                "notice-over-to-township-check",
                "notice-over",
                "township-check",
                "village-cadre",
                "who",
                "县纪委审查");
        Map<String, Map<String, Object>> told = Map.of(
                "2018-533422201-00001", Map.of("amount", new BigDecimal("6000.00")),
                "2018-533422201-00002", Map.of("amount", new BigDecimal("4999.99")));
        ReplayResult result = season.through(draft, Map.of("who.dmn", TableModels.TABLE), told);
        assertThat(step(result, "second-look").after().count()).isEqualTo(1);
        assertThat(result.assumptions())
                .extracting(Assumption::kind)
                .as("the amount is known")
                .doesNotContain(Kind.UNKNOWN_FACT);

        ReplayResult unknown = season.through(draft, Map.of("who.dmn", TableModels.TABLE), Map.of());
        assertThat(step(unknown, "second-look").after().count()).isZero();
        assertThat(unknown.assumptions())
                .extracting(Assumption::kind, Assumption::element)
                .contains(tuple(Kind.UNKNOWN_FACT, "decide-way"));
    }
}
