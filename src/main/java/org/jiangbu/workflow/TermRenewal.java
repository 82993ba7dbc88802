package org.jiangbu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.workflow.engine.Engine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the periods for which timers wait now: the timer, the case's fact, the remembered day and the items that end with
 * it, and tells the modules, all in one transaction. No period is moved to a day that has passed.
 */
@Component
class TermRenewal {
    private static final int CHUNK = 200;

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Engine engine;
    private final Terms terms;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TermRenewal(
            JdbcClient jdbc,
            RuntimeService runtime,
            ManagementService management,
            Engine engine,
            Terms terms,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.management = management;
        this.engine = engine;
        this.terms = terms;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** A period whose timer waits. */
    private record Waiting(String jobId, String instanceId, String caseKey, String areaCode, String fact, Term term) {}

    /** A period and its new last day. */
    private record Move(Waiting waiting, LocalDate to) {}

    /** By those days, what that year touches; returns how many periods moved. */
    int renew(int year, WorkdayCalendar stored) {
        List<Move> moves = new ArrayList<>();
        for (Waiting one : waiting(year)) {
            LocalDate to = reckoned(one.term(), stored);
            if (!to.equals(one.term().lastDay())) moves.add(new Move(one, to));
        }
        for (int from = 0; from < moves.size(); from += CHUNK) {
            move(moves.subList(from, Math.min(moves.size(), from + CHUNK)));
        }
        return (int)
                moves.stream().map(one -> one.waiting().caseKey()).distinct().count();
    }

    /** A household keeps at least the day on which its period is shortened. */
    private LocalDate reckoned(Term term, WorkdayCalendar stored) {
        LocalDate today = LocalDate.now(clock);
        LocalDate to = stored.plusWorkdays(term.from(), term.workdays());
        if (!to.isBefore(today)) return to;
        return term.lastDay().isBefore(today) ? term.lastDay() : today;
    }

    /** Their timers are locked: whatever fires or ends them waits until they have moved. */
    private List<Waiting> waiting(int year) {
        return jdbc.sql(
                        """
                        select j.id_, c.instance_id, t.case_key, c.area_code, t.fact, t.from_day, t.workdays, t.last_day
                        from workflow_term t
                        join workflow_case c on c.case_key = t.case_key
                        join act_ru_job j on j.process_instance_id_ = c.instance_id
                        join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where t.last_day between make_date(:year, 1, 1) and make_date(:year + 1, 12, 31)
                          and translate(d.job_configuration_, '${} ', '') = 'DATE:' || t.fact
                        order by j.id_ for update of j
                        """)
                .param("year", year)
                .query((row, n) -> new Waiting(
                        row.getString("id_"),
                        row.getString("instance_id"),
                        row.getString("case_key"),
                        row.getString("area_code"),
                        row.getString("fact"),
                        new Term(
                                row.getObject("from_day", LocalDate.class),
                                row.getInt("workdays"),
                                row.getObject("last_day", LocalDate.class))))
                .list();
    }

    private void move(List<Move> moves) {
        List<String> keys =
                moves.stream().map(one -> one.waiting().caseKey()).distinct().toList();
        engine.together(
                keys,
                () -> moves.forEach(one -> {
                    Waiting waiting = one.waiting();
                    management.setJobDuedate(waiting.jobId(), terms.endOf(one.to()));
                    runtime.setVariable(waiting.instanceId(), waiting.fact(), terms.endOf(one.to()));
                }));
        Map<String, Map<String, Move>> byFact = new LinkedHashMap<>();
        moves.forEach(one -> byFact.computeIfAbsent(one.waiting().fact(), fact -> new LinkedHashMap<>())
                .put(one.waiting().caseKey(), one));
        byFact.forEach(this::tell);
    }

    private void tell(String fact, Map<String, Move> moves) {
        Map<String, Term> moved = new HashMap<>();
        Map<String, LocalDate> lastDays = new HashMap<>();
        moves.forEach((key, one) -> {
            Term term = one.waiting().term();
            moved.put(key, new Term(term.from(), term.workdays(), one.to()));
            lastDays.put(key, one.to());
        });
        terms.keep(fact, moved);
        events.publishEvent(new TermsMoved(fact, lastDays));
        journal.recordAll(moves.values().stream()
                .map(one -> new Journal.Entry(
                        "workflow.term-moved",
                        one.waiting().caseKey(),
                        one.waiting().areaCode(),
                        Map.of(
                                "untilBefore",
                                one.waiting().term().lastDay().toString(),
                                "until",
                                one.to().toString())))
                .toList());
    }
}
