package org.jiangbu.selfcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.reminder.HolderNotices;
import org.jiangbu.reminder.ReminderKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who have to hand a check in before the day, and writes down who was late; called by the delegates, once a day. */
@Service
@Transactional
class SelfCheckReminders {
    private final CheckBook checks;
    private final HolderNotices notices;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    SelfCheckReminders(CheckBook checks, HolderNotices notices, WorkdayCalendar calendar, Clock clock) {
        this.checks = checks;
        this.notices = notices;
        this.calendar = calendar;
        this.clock = clock;
    }

    void remind(Collection<String> caseKeys) {
        LocalDate today = LocalDate.now(clock);
        checks.all(checks.reminded(caseKeys)).stream()
                .filter(check -> !check.by().isBefore(today)) // what is late is no longer called near
                .collect(Collectors.groupingBy(
                        check -> calendar.workdaysBetween(check.by(), today),
                        Collectors.mapping(SelfCheck::caseKey, Collectors.toList())))
                .forEach((workdays, keys) -> notices.tell(ReminderKind.DUE, workdays, keys));
    }

    /** Whoever has to hand it in is told by the sweep of all that is overdue. */
    void overdue(Collection<String> caseKeys) {
        checks.overdue(caseKeys);
    }
}
