package org.jiangbu.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.base.Rows;
import org.jiangbu.declaration.LineCut;
import org.jiangbu.workflow.Decision;
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

    /** A row of verification_cut. */
    record CutRow(
            String number,
            long line,
            String area,
            String step,
            BigDecimal quantityBefore,
            BigDecimal quantityAfter,
            long fenBefore,
            long fenAfter,
            CutReason code,
            String reason,
            long person,
            OffsetDateTime at) {}

    void addCuts(List<CutRow> cuts) {
        jdbc.sql(
                        """
                        insert into verification_cut (declaration_number, line_id, area_code, step_key, quantity_before,
                            quantity_after, fen_before, fen_after, reason_code, reason, person_id, at)
                        select number, line, area, step, "quantityBefore", "quantityAfter", "fenBefore", "fenAfter", code,
                            reason, person, at
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(number text, line bigint, area text,
                            step text, "quantityBefore" numeric, "quantityAfter" numeric, "fenBefore" bigint,
                            "fenAfter" bigint, code text, reason text, person bigint, at timestamptz)
                        """)
                .param("rows", rows.of(cuts))
                .update();
    }

    /** Lifts the cuts that came with a decision; returns the lines as they stood before, for the declaration. */
    List<LineCut> lift(Decision decision, OffsetDateTime at) {
        return jdbc.sql(
                        """
                        with lifted as (
                            insert into verification_cut_lifted (cut_id, person_id, at)
                            select id, :person, :now from verification_cut
                            where declaration_number = :number and step_key = :step and person_id = :person and at = :at
                            returning cut_id)
                        select c.* from lifted l join verification_cut c on c.id = l.cut_id order by c.id
                        """)
                .param("number", decision.caseKey())
                .param("step", decision.stepKey())
                .param("person", decision.personId())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("now", at)
                .query((row, n) -> new LineCut(
                        decision.caseKey(),
                        row.getLong("line_id"),
                        row.getBigDecimal("quantity_before"),
                        row.getLong("fen_before")))
                .list();
    }

    /** The cuts that count, oldest first. */
    List<Cut> cuts(String number) {
        return jdbc.sql(
                        """
                        select * from verification_cut c
                        where declaration_number = :number
                          and not exists (select 1 from verification_cut_lifted l where l.cut_id = c.id)
                        order by id
                        """)
                .param("number", number)
                .query((row, n) -> new Cut(
                        number,
                        row.getLong("line_id"),
                        row.getString("step_key"),
                        row.getBigDecimal("quantity_before"),
                        row.getBigDecimal("quantity_after"),
                        row.getLong("fen_before"),
                        row.getLong("fen_after"),
                        row.getString("reason_code"),
                        row.getString("reason"),
                        row.getLong("person_id"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void addReturns(List<String> numbers, List<LocalDate> until, OffsetDateTime at, Result result) {
        addDeadlines(
                "insert into verification_return (declaration_number, step_key, correction_until, at)",
                numbers,
                until,
                at,
                result);
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
