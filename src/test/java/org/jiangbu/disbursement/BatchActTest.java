package org.jiangbu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.jiangbu.workflow.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A redrawn flow has other steps: what is decided tells what it means for the money. */
class BatchActTest {
    private static Decision decision(@Nullable String panel, String outcome, String entered) {
        Map<String, Object> data = entered.isEmpty() ? Map.of() : Map.of(entered, 3);
        return new Decision(
                1, "P-2018-001", "drawn-anew", panel, "county-finance", outcome, null, null, data, 7, Instant.EPOCH, 1);
    }

    @ParameterizedTest(name = "{0} with {1} while {2}")
    @CsvSource({
        "submit, allocationNo, RESERVED, PREPARE",
        "submit, '', RESERVED, PREPARE",
        "submit, allocationNo, PREPARED, NONE",
        "release, '', PREPARED, RELEASE",
        "release, '', RESERVED, RELEASE",
        "return, '', PREPARED, HAND_BACK",
        "return, '', RESERVED, NONE",
        "submit, receipts, BOOKED, COLLECT",
        "submit, '', BOOKED, NONE",
        "submit, archiveNo, BOOKED, NONE",
        "submit, archiveNo, RECEIPTED, ARCHIVE",
        "submit, receipts, RECEIPTED, NONE",
        "retry, '', SHORT, RETRY",
        "cancel, '', PREPARED, NONE",
        "approve, '', PREPARED, NONE"
    })
    void whatIsDecidedOnTheLinesCounts(String outcome, String entered, BatchStatus status, BatchAct act) {
        assertThat(BatchAct.of(decision(BatchAct.PANEL, outcome, entered), status))
                .isEqualTo(act);
        assertThat(BatchAct.of(decision(null, outcome, entered), status)).isEqualTo(BatchAct.NONE);
        assertThat(BatchAct.of(decision("declared-lines", outcome, entered), status))
                .isEqualTo(BatchAct.NONE);
    }
}
