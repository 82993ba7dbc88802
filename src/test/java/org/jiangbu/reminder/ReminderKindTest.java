package org.jiangbu.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangbu.reminder.ladder.Rung;
import org.junit.jupiter.api.Test;

class ReminderKindTest {
    @Test
    void whoeverIsAboveTheHoldersIsToldThatOthersAreLate() {
        assertThat(ReminderKind.of(new Rung(3, "township-leader"))).isEqualTo(ReminderKind.ESCALATED);
        assertThat(ReminderKind.of(new Rung(0, Rung.HOLDER))).isEqualTo(ReminderKind.OVERDUE);
        assertThat(ReminderKind.of(new Rung(-2, Rung.HOLDER))).isEqualTo(ReminderKind.DUE);
    }
}
