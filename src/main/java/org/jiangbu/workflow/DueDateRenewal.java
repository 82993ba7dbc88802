package org.jiangbu.workflow;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Internal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reckons the due dates of open items anew when the holidays of a year become known or change. Checks no right. */
@Service
@Internal
public class DueDateRenewal {
    private final JdbcClient jdbc;
    private final StepCatalogue steps;
    private final WorkdayCalendar calendar;

    DueDateRenewal(JdbcClient jdbc, StepCatalogue steps, WorkdayCalendar calendar) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.calendar = calendar;
    }

    private record Opened(String definitionId, String stepKey, LocalDate on) {}

    /** Sets the due dates that the year touches by what is stored now, in one statement; returns how many moved. */
    @Transactional
    public int renew(int year) {
        List<Opened> opened = jdbc.sql(
                        """
                        select distinct definition_id, step_key, (created_at at time zone :zone)::date as opened
                        from work_item
                        where due_on between make_date(:year, 1, 1) and make_date(:year + 1, 12, 31)
                        """)
                .param("year", year)
                .param("zone", AppClock.ZONE.getId())
                .query((row, n) -> new Opened(
                        row.getString("definition_id"),
                        row.getString("step_key"),
                        row.getObject("opened", LocalDate.class)))
                .list();
        return opened.isEmpty() ? 0 : set(opened);
    }

    private int set(List<Opened> opened) {
        WorkdayCalendar stored = calendar.asStored();
        List<Date> due = new ArrayList<>();
        for (Opened one : opened) {
            int workdays =
                    steps.step(one.definitionId(), one.stepKey()).orElseThrow().dueWorkdays();
            due.add(Date.valueOf(stored.plusWorkdays(one.on(), workdays)));
        }
        return jdbc.sql(
                        """
                        update work_item i set due_on = n.due
                        from unnest(:definitions::text[], :steps::text[], :opened::date[], :due::date[])
                             as n(definition, step, opened, due)
                        where i.definition_id = n.definition and i.step_key = n.step
                          and (i.created_at at time zone :zone)::date = n.opened
                          and i.due_on <> 'infinity' and i.due_on <> n.due
                        """)
                .param("definitions", opened.stream().map(Opened::definitionId).toArray(String[]::new))
                .param("steps", opened.stream().map(Opened::stepKey).toArray(String[]::new))
                .param(
                        "opened",
                        opened.stream().map(one -> Date.valueOf(one.on())).toArray(Date[]::new))
                .param("due", due.toArray(Date[]::new))
                .param("zone", AppClock.ZONE.getId())
                .update();
    }
}
