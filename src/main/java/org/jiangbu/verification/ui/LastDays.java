package org.jiangbu.verification.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangbu.base.WorkdayCalendar;
import org.springframework.stereotype.Component;

/** Says when the last day of a household's period may still move, since the holidays of its year are not known. */
@Component
class LastDays {
    private final WorkdayCalendar calendar;

    LastDays(WorkdayCalendar calendar) {
        this.calendar = calendar;
    }

    Optional<Span> doubt(LocalDate day) {
        return calendar.knows(day.getYear())
                ? Optional.empty()
                : Optional.of(new Span(text("base.ui.due.unknown-year", day.getYear())));
    }
}
