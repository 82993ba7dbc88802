package org.jiangbu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jiangbu.base.Internal;
import org.jiangbu.base.WorkdayCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Periods of workdays that the timers of models wait for. They are remembered with the day from which they count, so that
 * they move when the holidays of a year become known. Called by services inside their transaction; checks no right.
 */
@Service
@Internal
@Transactional(propagation = Propagation.MANDATORY)
public class Terms {
    private final JdbcClient jdbc;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    Terms(JdbcClient jdbc, WorkdayCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** That many workdays from today. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Term fromToday(int workdays) {
        LocalDate today = LocalDate.now(clock);
        return new Term(today, workdays, calendar.plusWorkdays(today, workdays));
    }

    /** The moment at which a day is over, as the timers of models take it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** Remembers what cases wait for under that fact, in the place of an earlier period. */
    public void keep(String fact, Map<String, Term> terms) {
        jdbc.sql(
                        """
                        insert into workflow_term (case_key, fact, from_day, workdays, last_day)
                        select t.key, :fact, t.from_day, t.workdays, t.last_day
                        from unnest(:keys::text[], :from::date[], :workdays::int[], :last::date[])
                             as t(key, from_day, workdays, last_day)
                        on conflict (case_key, fact) do update
                            set from_day = excluded.from_day, workdays = excluded.workdays, last_day = excluded.last_day
                        """)
                .param("fact", fact)
                .param("keys", terms.keySet().toArray(String[]::new))
                .param(
                        "from",
                        terms.values().stream()
                                .map(one -> one.from().toString())
                                .toArray(String[]::new))
                .param("workdays", terms.values().stream().map(Term::workdays).toArray(Integer[]::new))
                .param(
                        "last",
                        terms.values().stream()
                                .map(one -> one.lastDay().toString())
                                .toArray(String[]::new))
                .update();
    }

    /** The last days of what these cases wait for under that fact; cases without one are left out. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, LocalDate> lastDays(String fact, Collection<String> caseKeys) {
        Map<String, LocalDate> days = new HashMap<>();
        jdbc.sql("select case_key, last_day from workflow_term where fact = :fact and case_key = any(:keys)")
                .param("fact", fact)
                .param("keys", caseKeys.toArray(String[]::new))
                .query(row -> {
                    days.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return days;
    }
}
