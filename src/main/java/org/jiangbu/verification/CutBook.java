package org.jiangbu.verification;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jiangbu.base.Rows;
import org.jiangbu.declaration.LineCut;
import org.jiangbu.workflow.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was taken down on declarations, and what was lifted again with its decision; append-only. */
@Component
class CutBook {
    private final JdbcClient jdbc;
    private final Rows rows;

    CutBook(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
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

    void add(List<CutRow> cuts) {
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
    List<Cut> of(String number) {
        return cuts(number, "and not exists (select 1 from verification_cut_lifted l where l.cut_id = c.id)");
    }

    /** All that were ever made, oldest first. */
    List<Cut> everOf(String number) {
        return cuts(number, "");
    }

    private List<Cut> cuts(String number, String which) {
        return jdbc.sql("select * from verification_cut c where declaration_number = :number " + which + " order by id")
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
}
