package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.base.ui.Components;
import org.jiangbu.oversight.Outlook;
import org.jiangbu.oversight.PeopleNeeded;
import org.jiangbu.oversight.TownshipProgress;
import org.jiangbu.oversight.Undeclared;
import org.jiangbu.oversight.forecast.Forecast;
import org.jiangbu.oversight.forecast.Stage;
import org.jiangbu.reminder.UrgeState;
import org.jiangbu.selfcheck.SelfCheck;
import org.jspecify.annotations.Nullable;

/** The cells of the board: numbers, states and forecasts, each in icon and words. */
final class Figures {
    /** Workdays without a decision that are no longer chance. */
    private static final int WORTH_SAYING = 5;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Figures() {}

    /** With separators between thousands. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static Span count(long number) {
        return new Span(number(number));
    }

    /** A number that leads to what it counts, where there is a way. */
    static Component leading(long number, @Nullable String address, String label) {
        if (address == null || number == 0) return count(number);
        Anchor link = new Anchor(address, number(number));
        link.setAriaLabel(label);
        return link;
    }

    /** How late the chain is there. */
    static Span late(TownshipProgress one) {
        if (one.overdue() == 0) return Components.state(VaadinIcon.CHECK_CIRCLE, text("oversight.on-time"), "success");
        Span late = Components.state(
                VaadinIcon.EXCLAMATION_CIRCLE, text("oversight.workdays-late", one.workdaysLate()), "error");
        late.setTitle(text("oversight.oldest-due", one.oldestDue()));
        return late;
    }

    /** How far the self-check has come, and how late it is or was. */
    static Component selfCheck(TownshipProgress one) {
        SelfCheck check = one.selfCheck();
        String words = text("oversight.self-check." + one.selfCheckState());
        if (check == null) return secondary(words);
        Anchor state = new Anchor("self-check/" + check.caseKey(), words);
        if (check.correctionLate() > 0) {
            return twoLines(
                    state,
                    Components.state(
                            VaadinIcon.EXCLAMATION_CIRCLE,
                            text("oversight.self-check.correction-late", check.correctionLate()),
                            "error"));
        }
        if (check.workdaysLate() == 0) {
            return check.submittedAt() == null
                    ? twoLines(state, secondary(text("oversight.self-check.due", check.dueOn())))
                    : new Div(state);
        }
        String lateness = check.submittedAt() == null ? "oversight.self-check.late" : "oversight.self-check.was-late";
        return twoLines(
                state,
                Components.state(
                        VaadinIcon.EXCLAMATION_CIRCLE,
                        text(lateness, check.workdaysLate()),
                        check.submittedAt() == null ? "error" : "warning"));
    }

    /** When the township will be done at this pace, against when it should be. */
    static Component outlook(@Nullable Outlook outlook, WorkdayCalendar calendar) {
        if (outlook == null || !outlook.begun()) return secondary(text("oversight.outlook.not-begun"));
        if (outlook.done()) {
            return Components.state(VaadinIcon.CHECK_CIRCLE, text("oversight.outlook.done"), "success");
        }
        Forecast forecast = outlook.forecast();
        if (forecast.finished() == null) {
            return Components.state(VaadinIcon.WARNING, text("oversight.outlook.never"), "error");
        }
        int late = Math.max(0, calendar.workdaysBetween(outlook.due(), forecast.finished()));
        Span day = new Span(forecast.finished().toString());
        Span against = outlook.inTime()
                ? Components.state(VaadinIcon.CHECK_CIRCLE, text("oversight.outlook.in-time"), "success")
                : Components.state(VaadinIcon.CLOCK, text("oversight.outlook.late", late), "warning");
        return outlook.undeclared().households() == 0
                ? twoLines(day, against)
                : twoLines(day, against, undeclared(outlook.undeclared()));
    }

    /** Whether the day foretold reckons with those who have not declared, and why. */
    private static Span undeclared(Undeclared undeclared) {
        Span span = secondary(text(
                undeclared.expected() ? "oversight.undeclared.in" : "oversight.undeclared.out",
                undeclared.households()));
        span.setTitle(why(undeclared));
        return span;
    }

    /** Who has not declared, and why the day foretold reckons with them or does not. */
    static String why(Undeclared undeclared) {
        return text("oversight.undeclared." + undeclared.prospect(), undeclared.households(), undeclared.silent());
    }

    /** The step that holds the township back, and what it would take. */
    static Component holding(@Nullable Outlook outlook) {
        if (outlook == null || !outlook.begun() || outlook.done()) return new Span("–");
        Stage.Step step = outlook.forecast().holding();
        if (step == null) {
            return secondary(
                    text(outlook.undeclared().expected() ? "oversight.holding.declaring" : "oversight.holding.period"));
        }
        String idle = idle(step);
        return idle.isEmpty()
                ? twoLines(new Span(step.name()), secondary(people(outlook)))
                : twoLines(new Span(step.name()), secondary(idle), secondary(people(outlook)));
    }

    /** When somebody urged there last, and how many of those who were told have seen it. */
    static Component urged(@Nullable UrgeState urge, Clock clock) {
        if (urge == null) return secondary(text("oversight.urged.never"));
        LocalDate on = LocalDate.ofInstant(urge.at(), clock.getZone());
        String day = text("oversight.day", on.getMonthValue(), on.getDayOfMonth());
        Span when = new Span(text("oversight.urged.last", day, urge.items()));
        when.addClassName("unbroken");
        when.setTitle(text("oversight.urged.by", minute(urge.at(), clock), urge.byName()));
        return twoLines(when, seen(urge.seen(), urge.receivers()));
    }

    /** How many of those who were told have seen it. */
    static Span seen(int seen, int receivers) {
        return seen == receivers
                ? Components.state(VaadinIcon.ENVELOPE_OPEN_O, text("oversight.urged.all-seen", receivers), "success")
                : Components.state(VaadinIcon.ENVELOPE_O, text("oversight.urged.seen", seen, receivers), "contrast");
    }

    static String minute(Instant at, Clock clock) {
        return minute(LocalDateTime.ofInstant(at, clock.getZone()));
    }

    static String minute(LocalDateTime at) {
        return MINUTE.format(at);
    }

    /** How many more people would do it in time, or, where that cannot be met any more, two weeks later. */
    static String people(Outlook outlook) {
        return new PeopleNeeded(Components::text).of(outlook);
    }

    /** That nobody has decided anything at a step for a while, though something waits; empty where somebody did lately. */
    static String idle(Stage.Step step) {
        return step.idle() < WORTH_SAYING ? "" : text("oversight.idle", step.idle());
    }

    static Div twoLines(Component... lines) {
        Div both = new Div(lines);
        both.addClassName("two-lines");
        return both;
    }

    static Span secondary(String words) {
        Span span = new Span(words);
        span.addClassName("secondary");
        return span;
    }

    /** With whom an item lies: by name, or whoever may take it. */
    static Component holders(List<String> people, boolean byName) {
        String names =
                people.isEmpty() ? text("oversight.people.nobody") : String.join(text("oversight.people.and"), people);
        Div who = twoLines(new Span(names));
        if (!byName && people.size() > 1) who.add(secondary(text("oversight.people.any")));
        return who;
    }
}
