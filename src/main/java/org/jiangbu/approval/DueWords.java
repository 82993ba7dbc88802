package org.jiangbu.approval;

import java.time.LocalDate;
import org.jiangbu.base.Messages;
import org.jiangbu.base.WorkdayCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on paper until when a step waits, and whether the holidays of that year are known. */
@Component
class DueWords {
    private final WorkdayCalendar calendar;
    private final Messages messages;

    DueWords(WorkdayCalendar calendar, Messages messages) {
        this.calendar = calendar;
        this.messages = messages;
    }

    String of(@Nullable LocalDate dueOn) {
        if (dueOn == null) return messages.get("approval.waiting");
        String due = messages.get("approval.waiting.due", dueOn);
        return calendar.knows(dueOn.getYear()) ? due : due + messages.get("base.ui.due.unknown-year", dueOn.getYear());
    }
}
