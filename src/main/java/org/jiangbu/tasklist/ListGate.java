package org.jiangbu.tasklist;

import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.tasklist.TaskBook.Head;
import org.jiangbu.tasklist.TaskList.Status;
import org.springframework.stereotype.Component;

/** Who may do what with a list, and while it is in which state. */
@Component
class ListGate {
    /** Who reads a list. */
    static final String[] READERS = {Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER, Roles.AUDITOR, Roles.HEADQUARTERS};

    private static final String[] EDITORS = {Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER};

    private final TaskBook book;
    private final CurrentUser user;

    ListGate(TaskBook book, CurrentUser user) {
        this.book = book;
        this.user = user;
    }

    /** What the journal calls a list. */
    static String subject(int programmeYear) {
        return "RW-" + programmeYear;
    }

    /** The county for which the person writes a list. */
    String requireEditor() {
        user.requireRole(EDITORS);
        return user.scopes(EDITORS).stream().findFirst().orElseThrow(() -> new Refusal("security.refused"));
    }

    /** The list, kept from others until the transaction ends, for those who write it. */
    Head requireWritten(int programmeYear) {
        user.requireRole(EDITORS);
        Head head = book.lock(programmeYear).orElseThrow(() -> unknown(programmeYear));
        user.require(head.areaCode(), EDITORS);
        return head;
    }

    /** The same while it is not closed. */
    Head requireOpen(int programmeYear) {
        Head head = requireWritten(programmeYear);
        if (head.status() == Status.CLOSED) throw new Refusal("tasklist.closed", Integer.toString(programmeYear));
        return head;
    }

    static Refusal unknown(int programmeYear) {
        return new Refusal("tasklist.none-of-year", Integer.toString(programmeYear));
    }
}
