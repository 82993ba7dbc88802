package org.jiangbu.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiangbu.workflow.flow.FlowCounts.Count;
import org.jiangbu.workflow.flow.FlowCounts.People;
import org.junit.jupiter.api.Test;

/** Who works on what, told from where what was decided. */
class DesksTest {
    private static final LocalDate MONDAY = LocalDate.of(2018, 11, 19);
    private static final List<Count> WAITING =
            List.of(new Count("533422203204", null, null, 7), new Count("533422203205", null, null, 85));
    private static final List<Count> DONE = List.of(new Count("533422203204", 3L, MONDAY, 9));

    @Test
    void whatHasNotHadItsTurnIsOnTheOnlyPersonsDesk() {
        assertThat(Desks.of(WAITING, List.of(), DONE, new People(1, true, List.of())))
                .singleElement()
                .satisfies(desk -> {
                    assertThat(desk.waiting()).isEqualTo(92);
                    assertThat(desk.done()).containsEntry(MONDAY, 9);
                });
    }

    @Test
    void whoHelpsSinceLatelySitsAtTheSameDesk() {
        assertThat(Desks.of(WAITING, List.of(), DONE, new People(2, true, List.of(MONDAY))))
                .singleElement()
                .satisfies(desk -> assertThat(desk.waiting()).isEqualTo(92));
    }

    @Test
    void anotherPlaceIsAnotherDeskWhereSomebodyElseMaySitAtIt() {
        assertThat(Desks.of(WAITING, List.of(), DONE, new People(2, true, List.of())))
                .hasSize(2);
        assertThat(Desks.of(WAITING, List.of(), DONE, new People(1, false, List.of())))
                .as("of one village only")
                .hasSize(2);
    }

    @Test
    void whereNothingCameThereIsNoDesk() {
        assertThat(Desks.of(List.of(), List.of(), List.of(), new People(1, true, List.of())))
                .isEmpty();
    }
}
