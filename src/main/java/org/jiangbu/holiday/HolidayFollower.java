package org.jiangbu.holiday;

import org.jiangbu.base.HolidayTable;
import org.jiangbu.base.HolidayYear;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.workflow.DueDateRenewal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notices on every node what was entered on another. Items that this node opened by the old days in between are reckoned
 * anew, so that in the end every due date follows the stored days whichever node wrote it.
 */
@Component
class HolidayFollower {
    private static final Logger LOG = LoggerFactory.getLogger(HolidayFollower.class);
    private static final long MILLIS = 3_000;

    private final HolidayTable table;
    private final WorkdayCalendar calendar;
    private final DueDateRenewal dueDates;
    private long seen = -1;

    HolidayFollower(HolidayTable table, WorkdayCalendar calendar, DueDateRenewal dueDates) {
        this.table = table;
        this.calendar = calendar;
        this.dueDates = dueDates;
    }

    @Scheduled(fixedDelay = MILLIS)
    synchronized void look() {
        try {
            long stored = table.version();
            if (stored == seen) return;
            calendar.refresh();
            table.all().stream().mapToInt(HolidayYear::year).forEach(dueDates::renew);
            seen = stored;
        } catch (DataAccessException e) {
            LOG.debug("The holidays were not looked up", e);
        }
    }
}
