package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.base.ui.Components;
import org.jiangbu.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how long is left for an item, in workdays. */
@Component
class DueDates {
    private static final int SOON = 2;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    DueDates(WorkdayCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Icon and words; the date itself stands in the tooltip. */
    Span label(@Nullable LocalDate dueOn) {
        if (dueOn == null) return Components.state(VaadinIcon.MINUS, text("inbox.due.none"), "contrast");
        int left = calendar.workdaysBetween(LocalDate.now(clock), dueOn);
        Span label = dueOn.isBefore(LocalDate.now(clock)) ? late(-left) : early(left, dueOn);
        label.setTitle(text("inbox.due.until", dueOn));
        if (!calendar.knows(dueOn.getYear())) label.add(unknownYear(dueOn));
        return label;
    }

    /** The same with the date beneath it. */
    Div dated(@Nullable LocalDate dueOn) {
        Div dated = new Div(label(dueOn));
        dated.addClassName("due-dated");
        if (dueOn != null) {
            Span day = new Span(dueOn.toString());
            day.addClassName("secondary");
            dated.add(day);
        }
        return dated;
    }

    private Span late(int workdays) {
        String words = workdays == 0 ? text("inbox.due.passed") : text("inbox.due.over", workdays);
        return Components.state(VaadinIcon.EXCLAMATION_CIRCLE, words, "error");
    }

    private Span early(int workdays, LocalDate dueOn) {
        if (dueOn.equals(LocalDate.now(clock))) {
            return Components.state(VaadinIcon.ALARM, text("inbox.due.today"), "warning");
        }
        return workdays <= SOON
                ? Components.state(VaadinIcon.ALARM, text("inbox.due.left", workdays), "warning")
                : Components.state(VaadinIcon.CLOCK, text("inbox.due.left", workdays), "contrast");
    }

    /** Holidays of that year are not known: an icon whose words say so. */
    private static Icon unknownYear(LocalDate dueOn) {
        Icon mark = VaadinIcon.QUESTION_CIRCLE_O.create();
        String words = text("base.ui.due.unknown-year", dueOn.getYear());
        mark.addClassName("due-unknown");
        mark.getElement().setAttribute("role", "img");
        mark.getElement().setAttribute("aria-label", words);
        mark.setTooltipText(words);
        return mark;
    }

    /** Words for where there is room, when the holidays of the year are not known. */
    Optional<String> unknownYear(WorkItem item) {
        return Optional.ofNullable(item.dueOn())
                .filter(dueOn -> !calendar.knows(dueOn.getYear()))
                .map(dueOn -> text("base.ui.due.unknown-year", dueOn.getYear()));
    }
}
