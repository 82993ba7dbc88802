package org.jiangbu.selfcheck;

import java.util.Collection;
import org.jiangbu.reminder.HolderNotices;
import org.jiangbu.reminder.ReminderKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who have to hand a check in, before the day and after it; called by the delegates, each day once. */
@Service
@Transactional
class SelfCheckReminders {
    private final CheckBook checks;
    private final HolderNotices notices;

    SelfCheckReminders(CheckBook checks, HolderNotices notices) {
        this.checks = checks;
        this.notices = notices;
    }

    void remind(Collection<String> caseKeys) {
        notices.tell(ReminderKind.DUE, checks.reminded(caseKeys));
    }

    void overdue(Collection<String> caseKeys) {
        notices.tell(ReminderKind.OVERDUE, checks.overdue(caseKeys));
    }
}
