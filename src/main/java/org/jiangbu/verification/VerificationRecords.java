package org.jiangbu.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only facts of verification as they stand in the database. */
@Component
class VerificationRecords {
    private final JdbcClient jdbc;
    private final Rows rows;

    VerificationRecords(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A row of verification_record. */
    record Found(
            String number,
            String area,
            int round,
            String step,
            String role,
            Result result,
            @Nullable String reason,
            @Nullable String opinion,
            boolean onSite,
            @Nullable LocalDate visit,
            long person,
            OffsetDateTime at) {}

    /** What a level found. */
    enum Result {
        PASS,
        REDUCE,
        RETURN,
        REJECT,
        OVERTURN,
        UPHOLD,
        DISMISS,
        FINDING,
        CORRECTED
    }

    void add(List<Found> found) {
        jdbc.sql(
                        """
                        insert into verification_record (declaration_number, area_code, round, step_key, role, result,
                            reason_code, opinion, on_site, visit_date, person_id, at)
                        select number, area, round, step, role, result, reason, opinion, "onSite", visit, person, at
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(number text, area text, round int, step text,
                            role text, result text, reason text, opinion text, "onSite" boolean, visit date,
                            person bigint, at timestamptz)
                        """)
                .param("rows", rows.of(found))
                .update();
    }

    void addReturns(List<String> numbers, List<LocalDate> until, OffsetDateTime at, Result result) {
        addDeadlines(
                "insert into verification_return (declaration_number, step_key, correction_until, at)",
                numbers,
                until,
                at,
                result);
    }

    /** The lines that a return points at. */
    void addReturnLines(String number, List<Long> lines, OffsetDateTime at) {
        jdbc.sql("insert into verification_return_line (declaration_number, line_id, at)"
                        + " select :number, l, :at from unnest(cast(:lines as bigint[])) l")
                .param("number", number)
                .param("at", at)
                .param("lines", lines.toArray(Long[]::new))
                .update();
    }

    /** The lines that the last return of a declaration pointed at. */
    List<Long> returnLines(String number) {
        return jdbc.sql(
                        """
                        select line_id from verification_return_line
                        where declaration_number = :number
                          and at >= (select max(at) from verification_record
                                     where declaration_number = :number and result = 'RETURN')
                        order by line_id
                        """)
                .param("number", number)
                .query(Long.class)
                .list();
    }

    /** The lines that each return of a declaration pointed at, by its instant. */
    Map<Instant, List<Long>> allReturnLines(String number) {
        Map<Instant, List<Long>> lines = new HashMap<>();
        jdbc.sql("select at, line_id from verification_return_line where declaration_number = :number order by line_id")
                .param("number", number)
                .query(row -> {
                    lines.computeIfAbsent(row.getTimestamp(1).toInstant(), at -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return lines;
    }

    void addRejections(List<String> numbers, List<LocalDate> until, OffsetDateTime at, Result result) {
        addDeadlines(
                "insert into verification_rejection (declaration_number, step_key, review_until, at)",
                numbers,
                until,
                at,
                result);
    }

    /** Each with the step of the newest record with that result. */
    private void addDeadlines(
            String insert, List<String> numbers, List<LocalDate> until, OffsetDateTime at, Result result) {
        jdbc.sql(
                        insert
                                + """
                        select d.number, coalesce((select step_key from verification_record r
                                                   where r.declaration_number = d.number and r.result = :result
                                                   order by r.id desc limit 1), ''), d.until, :at
                        from unnest(cast(:numbers as text[]), cast(:until as date[])) as d(number, until)
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("until", until.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("at", at)
                .param("result", result.name())
                .update();
    }

    Optional<LocalDate> reviewUntil(String number) {
        return jdbc.sql(
                        """
                        select review_until from verification_rejection
                        where declaration_number = :number order by id desc limit 1
                        """)
                .param("number", number)
                .query(LocalDate.class)
                .optional();
    }

    Optional<LocalDate> correctionUntil(String number) {
        return jdbc.sql(
                        """
                        select correction_until from verification_return
                        where declaration_number = :number order by id desc limit 1
                        """)
                .param("number", number)
                .query(LocalDate.class)
                .optional();
    }

    boolean reviewed(String number) {
        return !reviewed(Set.of(number)).isEmpty();
    }

    /** Those of these declarations whose rejection was or is being reviewed. */
    Set<String> reviewed(Collection<String> numbers) {
        return Set.copyOf(
                jdbc.sql("select declaration_number from verification_review where declaration_number = any(:numbers)")
                        .param("numbers", numbers.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** The review of a declaration, with the ruling that came first after it was asked for. */
    Optional<Review> review(String number) {
        return jdbc.sql(
                        """
                        select v.*, (select r.result from verification_record r
                                     where r.declaration_number = v.declaration_number and r.at >= v.requested_at
                                       and r.result in ('OVERTURN', 'UPHOLD') order by r.id limit 1) as ruling
                        from verification_review v where v.declaration_number = :number
                        """)
                .param("number", number)
                .query((row, n) -> new Review(
                        row.getString("grounds"),
                        row.getLong("requested_by"),
                        row.getTimestamp("requested_at").toInstant(),
                        row.getString("ruling") == null
                                ? null
                                : row.getString("ruling").equals(Result.OVERTURN.name())))
                .optional();
    }

    void addReview(String number, String grounds, long person, OffsetDateTime at) {
        jdbc.sql(
                        "insert into verification_review (declaration_number, grounds, requested_by, requested_at) values (?, ?, ?, ?)")
                .params(number, grounds, person, at)
                .update();
    }

    /** Answers the open objections of these declarations. */
    void answer(Collection<String> numbers, String finding) {
        jdbc.sql(
                        """
                        update verification_objection set finding = :finding
                        where declaration_number = any(:numbers) and closed_at is null
                        """)
                .param("finding", finding)
                .param("numbers", numbers.toArray(String[]::new))
                .update();
    }

    /** Closes the open objections of these declarations; returns how many. */
    int close(Collection<String> numbers, boolean upheld, OffsetDateTime at) {
        return jdbc.sql(
                        """
                        update verification_objection set upheld = :upheld, closed_at = :at
                        where declaration_number = any(:numbers) and closed_at is null
                        """)
                .param("upheld", upheld)
                .param("at", at)
                .param("numbers", numbers.toArray(String[]::new))
                .update();
    }

    /** Closes the open objections of these declarations, which no longer need a ruling. */
    void closeUnruled(Collection<String> numbers, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update verification_objection set closed_at = :at
                        where declaration_number = any(:numbers) and closed_at is null
                        """)
                .param("at", at)
                .param("numbers", numbers.toArray(String[]::new))
                .update();
    }
}
