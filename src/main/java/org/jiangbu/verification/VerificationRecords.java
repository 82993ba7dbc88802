package org.jiangbu.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    List<Cut> cuts(String number) {
        return jdbc.sql("select * from verification_cut where declaration_number = :number order by id")
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

    /** The step of the newest record with that result. */
    Optional<String> lastStep(String number, Result result) {
        return jdbc.sql(
                        """
                        select step_key from verification_record
                        where declaration_number = :number and result = :result order by id desc limit 1
                        """)
                .param("number", number)
                .param("result", result.name())
                .query(String.class)
                .optional();
    }

    void addReturn(String number, String step, LocalDate until, OffsetDateTime at) {
        jdbc.sql(
                        "insert into verification_return (declaration_number, step_key, correction_until, at) values (?, ?, ?, ?)")
                .params(number, step, until, at)
                .update();
    }

    void addRejection(String number, String step, LocalDate until, OffsetDateTime at) {
        jdbc.sql(
                        "insert into verification_rejection (declaration_number, step_key, review_until, at) values (?, ?, ?, ?)")
                .params(number, step, until, at)
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

    boolean reviewed(String number) {
        return !jdbc.sql("select 1 from verification_review where declaration_number = :number")
                .param("number", number)
                .query(Integer.class)
                .list()
                .isEmpty();
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
}
