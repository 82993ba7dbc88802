package org.jiangbu.modeler.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangbu.modeler.replay.PastSeason.SHIPPED;

import org.junit.jupiter.api.Test;

/** Past cases in a flow that lets the notice hang for longer than it did. */
class NoticeReplayTest {
    private static final String POSTED = "name=\"nameEn\" value=\"Publish village notice\" />";

    private static int workdaysMore(int noticeDays) {
        assertThat(SHIPPED).contains(POSTED);
        ReplayResult result = new PastSeason()
                .paid()
                .through(SHIPPED.replace(
                        POSTED, POSTED + "<camunda:property name=\"noticeDays\" value=\"" + noticeDays + "\" />"));
        assertThat(result.deadEnds()).isEmpty();
        return result.after().median() - result.before().median();
    }

    @Test
    void theLongerNoticeIsWaitedFor() {
        assertThat(workdaysMore(14)).as("a week and the day of posting").isBetween(5, 6);
    }

    @Test
    void aNoticeThatHangsAsLongAsItDidChangesNothing() {
        assertThat(workdaysMore(7)).isBetween(0, 1);
    }
}
