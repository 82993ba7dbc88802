package org.jiangbu.selfcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.WorkdayCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of self-checks: what they are, when they were handed in, accepted and closed. */
@Component
class CheckBook {
    private static final String SELECT =
            """
            select c.*, s.submitted_at, s.workdays_late,
                exists (select 1 from selfcheck_return r where r.case_key = c.case_key and r.round =
                    (select max(round) from selfcheck_submission where case_key = c.case_key)) as given_back,
                (select count(*) from selfcheck_finding f where f.check_key = c.case_key and f.closed_at is null) as findings
            from selfcheck_check c
            left join selfcheck_submission s on s.case_key = c.case_key
                and s.round = (select min(round) from selfcheck_submission where case_key = c.case_key)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    CheckBook(JdbcClient jdbc, JdbcTemplate template, WorkdayCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.calendar = calendar;
        this.clock = clock;
    }

    void add(List<SelfCheck> opened) {
        template.batchUpdate(
                """
                insert into selfcheck_check (case_key, programme_year, area_code, part_of, due_on, remind_on)
                values (?, ?, ?, ?, ?, ?)
                """,
                opened.stream()
                        .map(one -> new @Nullable Object[] {
                            one.caseKey(),
                            one.programmeYear(),
                            one.areaCode(),
                            one.partOf(),
                            one.dueOn(),
                            one.remindOn()
                        })
                        .toList());
    }

    Optional<SelfCheck> find(String caseKey) {
        return jdbc.sql(SELECT + " where c.case_key = :key")
                .param("key", caseKey)
                .query(this::map)
                .optional();
    }

    List<SelfCheck> all(Collection<String> caseKeys) {
        return jdbc.sql(SELECT + " where c.case_key = any(:keys)")
                .param("keys", caseKeys.toArray(String[]::new))
                .query(this::map)
                .list();
    }

    /** The checks of the townships of a year, by place. */
    List<SelfCheck> ofTownships(int programmeYear) {
        return jdbc.sql(SELECT + " where c.programme_year = :year and c.part_of is null order by c.area_code")
                .param("year", programmeYear)
                .query(this::map)
                .list();
    }

    /** The checks of a township's villages, by place. */
    List<SelfCheck> partsOf(String caseKey) {
        return jdbc.sql(SELECT + " where c.part_of = :key order by c.area_code")
                .param("key", caseKey)
                .query(this::map)
                .list();
    }

    /** Holds the check until the transaction ends, so that what is handed in is what was answered. */
    void lock(String caseKey) {
        jdbc.sql("select 1 from selfcheck_check where case_key = :key for update")
                .param("key", caseKey)
                .query(Integer.class)
                .list();
    }

    /** Opens checks for filling in, or ends it. */
    void filling(Collection<String> caseKeys, boolean filling) {
        jdbc.sql("update selfcheck_check set filling = :filling where case_key = any(:keys)")
                .param("filling", filling)
                .param("keys", caseKeys.toArray(String[]::new))
                .update();
    }

    void correctBy(String caseKey, LocalDate day) {
        jdbc.sql("update selfcheck_check set correct_by = :day where case_key = :key")
                .param("day", day)
                .param("key", caseKey)
                .update();
    }

    void accept(String caseKey) {
        mark(caseKey, "accepted_at");
    }

    void close(String caseKey) {
        mark(caseKey, "closed_at");
    }

    private void mark(String caseKey, String moment) {
        jdbc.sql("update selfcheck_check set " + moment + " = :now where case_key = :key and " + moment + " is null")
                .param("now", now())
                .param("key", caseKey)
                .update();
    }

    /** What is handed in; the day it is late by is reckoned here and never again. */
    void submit(SelfCheck check, int round, long by, String content) {
        jdbc.sql(
                        """
                        insert into selfcheck_submission
                            (case_key, round, submitted_by, submitted_at, due_on, workdays_late, content)
                        values (:key, :round, :by, :now, :due, :late, :content::jsonb)
                        """)
                .param("key", check.caseKey())
                .param("round", round)
                .param("by", by)
                .param("now", now())
                .param("due", check.dueOn())
                .param("late", late(check.dueOn()))
                .param("content", content)
                .update();
    }

    /** The content of what was handed in last before that round, of this check or of an earlier year's. */
    Optional<String> contentBefore(SelfCheck check, int round) {
        return jdbc.sql(
                        """
                        select s.content::text from selfcheck_submission s join selfcheck_check c using (case_key)
                        where c.area_code = :area
                          and (c.programme_year < :year or c.programme_year = :year and s.round < :round)
                        order by c.programme_year desc, s.round desc limit 1
                        """)
                .param("area", check.areaCode())
                .param("year", check.programmeYear())
                .param("round", round)
                .query(String.class)
                .optional();
    }

    /** What was handed in in that round. */
    String content(String caseKey, int round) {
        return jdbc.sql("select content::text from selfcheck_submission where case_key = ? and round = ?")
                .params(caseKey, round)
                .query(String.class)
                .single();
    }

    /** What was handed in last of each of these checks; those never handed in are left out. */
    Map<String, String> lastContents(Collection<String> caseKeys) {
        Map<String, String> contents = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (case_key) case_key, content::text from selfcheck_submission
                        where case_key = any(:keys) order by case_key, round desc
                        """)
                .param("keys", caseKeys.toArray(String[]::new))
                .query(row -> {
                    contents.put(row.getString(1), row.getString(2));
                });
        return contents;
    }

    int rounds(String caseKey) {
        return jdbc.sql("select count(*) from selfcheck_submission where case_key = :key")
                .param("key", caseKey)
                .query(Integer.class)
                .single();
    }

    /** The checks of these whose due day is noted as passed for the first time. */
    List<String> overdue(Collection<String> caseKeys) {
        return note("selfcheck_overdue", caseKeys);
    }

    /** The checks of these that are reminded of their due day for the first time. */
    List<String> reminded(Collection<String> caseKeys) {
        return note("selfcheck_reminded", caseKeys);
    }

    private List<String> note(String table, Collection<String> caseKeys) {
        return jdbc.sql(
                        "insert into " + table
                                + """
                         (case_key, due_on, at)
                        select case_key, coalesce(correct_by, due_on), :now from selfcheck_check where case_key = any(:keys)
                        on conflict do nothing returning case_key
                        """)
                .param("now", now())
                .param("keys", caseKeys.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private int late(LocalDate dueOn) {
        return Math.max(0, calendar.workdaysBetween(dueOn, LocalDate.now(clock)));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private SelfCheck map(ResultSet row, int number) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate correctBy = row.getObject("correct_by", LocalDate.class);
        boolean filling = row.getBoolean("filling");
        boolean givenBack = row.getBoolean("given_back");
        Instant submitted = instant(row.getTimestamp("submitted_at"));
        return new SelfCheck(
                row.getString("case_key"),
                row.getInt("programme_year"),
                row.getString("area_code"),
                row.getString("part_of"),
                due,
                row.getObject("remind_on", LocalDate.class),
                correctBy,
                filling,
                givenBack,
                submitted,
                instant(row.getTimestamp("accepted_at")),
                instant(row.getTimestamp("closed_at")),
                submitted == null ? late(due) : row.getInt("workdays_late"),
                (filling || givenBack) && correctBy != null ? late(correctBy) : 0,
                row.getInt("findings"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
