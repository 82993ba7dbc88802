package org.jiangbu.workflow;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Internal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons the due dates of open items, and the periods that cases wait for, anew when the holidays of a year become known
 * or change. Checks no right.
 */
@Service
@Internal
public class DueDateRenewal {
    private final JdbcClient jdbc;
    private final StepCatalogue steps;
    private final TermRenewal terms;
    private final WorkdayCalendar calendar;

    DueDateRenewal(JdbcClient jdbc, StepCatalogue steps, TermRenewal terms, WorkdayCalendar calendar) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.terms = terms;
        this.calendar = calendar;
    }

    private record Opened(String definitionId, String stepKey, LocalDate on) {}

    /**
     * Sets what the year touches by what is stored now; returns how many deadlines moved. Steps of a model that was changed in
     * the database keep theirs: nobody can say how many working days they have.
     */
    @Transactional
    public int renew(int year) {
        WorkdayCalendar stored = calendar.asStored();
        int periods = terms.renew(year, stored);
        List<Opened> opened = opened(year);
        endWithPeriods(opened);
        return periods + (opened.isEmpty() ? 0 : set(opened, stored));
    }

    private List<Opened> opened(int year) {
        return jdbc
                .sql(
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
                .list()
                .stream()
                .filter(one -> steps.isSound(one.definitionId()))
                .toList();
    }

    /** Items that a timer takes away are due with its period. */
    private void endWithPeriods(List<Opened> opened) {
        record Step(String definitionId, String key) {}
        opened.stream()
                .map(one -> new Step(one.definitionId(), one.stepKey()))
                .distinct()
                .forEach(step -> steps.term(step.definitionId(), step.key()).ifPresent(fact -> jdbc.sql(
                                """
                                update work_item i set due_on = t.last_day from workflow_term t
                                where i.definition_id = :definition and i.step_key = :step and i.due_on <> t.last_day
                                  and t.case_key = i.case_key and t.fact = :fact
                                """)
                        .param("definition", step.definitionId())
                        .param("step", step.key())
                        .param("fact", fact)
                        .update()));
    }

    /** In one statement; what ends with a period is left alone. */
    private int set(List<Opened> opened, WorkdayCalendar stored) {
        List<Date> due = new ArrayList<>();
        List<@Nullable String> facts = new ArrayList<>();
        for (Opened one : opened) {
            int workdays =
                    steps.step(one.definitionId(), one.stepKey()).orElseThrow().dueWorkdays();
            facts.add(steps.term(one.definitionId(), one.stepKey()).orElse(null));
            due.add(Date.valueOf(stored.plusWorkdays(one.on(), workdays)));
        }
        return jdbc.sql(
                        """
                        update work_item i set due_on = n.due
                        from unnest(:definitions::text[], :steps::text[], :opened::date[], :due::date[], :facts::text[])
                             as n(definition, step, opened, due, fact)
                        where i.definition_id = n.definition and i.step_key = n.step
                          and (i.created_at at time zone :zone)::date = n.opened
                          and i.due_on <> 'infinity' and i.due_on <> n.due
                          and not exists (select from workflow_term t where t.case_key = i.case_key and t.fact = n.fact)
                        """)
                .param("definitions", opened.stream().map(Opened::definitionId).toArray(String[]::new))
                .param("steps", opened.stream().map(Opened::stepKey).toArray(String[]::new))
                .param(
                        "opened",
                        opened.stream().map(one -> Date.valueOf(one.on())).toArray(Date[]::new))
                .param("due", due.toArray(Date[]::new))
                .param("facts", facts.toArray(String[]::new))
                .param("zone", AppClock.ZONE.getId())
                .update();
    }
}
