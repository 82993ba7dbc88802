package org.jiangbu.modeler.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jiangbu.modeler.replay.PastSeason.SHIPPED;

import java.util.List;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.jiangbu.modeler.replay.Assumed.Kind;
import org.junit.jupiter.api.Test;

/** Past cases on a way that none of them went: what cannot be known of it is said plainly. */
class UnknownReplayTest {
    private static final String PASSED = "id=\"cadre-result-to-village-verification\" name=\"通过\""
            + " sourceRef=\"cadre-result\" targetRef=\"village-verification\"";

    private final List<Assumption> assumptions = assumptions();

    private static List<Assumption> assumptions() {
        assertThat(SHIPPED).contains(PASSED);
        return new PastSeason()
                .paid()
                .paid()
                .through(SHIPPED.replace(
                        PASSED, PASSED.replace("targetRef=\"village-verification\"", "targetRef=\"record-rejection\"")))
                .assumptions();
    }

    private String said(Kind kind, Locale locale) {
        Assumption one = assumptions.stream()
                .filter(assumed -> assumed.kind() == kind)
                .findFirst()
                .orElseThrow();
        return new Messages().get(locale, "replay.assumed." + kind, one.name(), one.cases());
    }

    @Test
    void whatNoCasePassedFoundNothingAndWhatNoneWaitedForIsThereAtOnce() {
        assertThat(assumptions)
                .extracting(Assumption::kind, Assumption::element, Assumption::cases)
                .containsExactlyInAnyOrder(
                        tuple(Kind.NO_FACTS, "record-rejection", 2),
                        tuple(Kind.UNKNOWN_FACT, "already-reviewed", 2),
                        tuple(Kind.UNKNOWN_DAY, "review-over", 2));
    }

    @Test
    void whatAnActionWouldHaveFoundIsTakenAsNo() {
        assertThat(said(Kind.NO_FACTS, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("“登记不予奖补”：2件会得出什么结果无从得知，当年也没有案件可以参照，一律按“否”处理。");
        assertThat(said(Kind.NO_FACTS, Locale.ENGLISH))
                .isEqualTo(
                        "What “Record rejection” would have found is not known of 2 cases, nor of any other of that year;"
                                + " it is taken as “no”.");
    }
}
