package org.jiangbu.disbursement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jiangbu.base.Refusal;
import org.jiangbu.disbursement.bank.FailureReason;
import org.jiangbu.register.PayableLine;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of payment_line, moved in sets: one statement however many lines. */
@Repository
class LineBook {
    private final JdbcClient db;
    private final Clock clock;

    LineBook(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Adds lines whose decisions are in no batch yet (a cancelled one does not count); returns how many were added. */
    int insert(String batchNo, List<PayableLine> lines, List<String> headNames) {
        try {
            return db.sql(
                            """
                    insert into payment_line (batch_no, seq, decision_id, declaration_no, household_id, area_code, head_name,
                        industry_fen, labour_fen, supplementary, status)
                    select :batch, row_number() over (order by l.position), l.decision_id, l.declaration_no,
                        l.household_id, l.area_code, l.head_name, l.industry_fen, l.labour_fen, l.supplementary,
                        case when l.industry_fen + l.labour_fen > 0 then 'OPEN' else 'NOTHING_DUE' end
                    from unnest(:decisions, :declarations, :households, :areas, :names, :industry, :labour, :supplementary)
                        with ordinality as l (decision_id, declaration_no, household_id, area_code, head_name,
                            industry_fen, labour_fen, supplementary, position)
                    where not exists (select 1 from payment_line p
                        where p.decision_id = l.decision_id and p.status <> 'CANCELLED')""")
                    .param("batch", batchNo)
                    .param("decisions", longs(lines, PayableLine::decisionId))
                    .param(
                            "declarations",
                            lines.stream().map(PayableLine::number).toArray(String[]::new))
                    .param("households", longs(lines, PayableLine::householdId))
                    .param("areas", lines.stream().map(PayableLine::areaCode).toArray(String[]::new))
                    .param("names", headNames.toArray(String[]::new))
                    .param("industry", longs(lines, PayableLine::industryFen))
                    .param("labour", longs(lines, PayableLine::labourFen))
                    .param(
                            "supplementary",
                            lines.stream().map(PayableLine::supplementary).toArray(Boolean[]::new))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("disbursement.line.already-in-batch");
        }
    }

    /** Copies requeued lines of a township into a repayment batch: same decisions, same amounts; returns how many. */
    int insertRequeued(String batchNo, int programmeYear, String townshipCode) {
        try {
            return db.sql(
                            """
                    insert into payment_line (batch_no, seq, decision_id, declaration_no, household_id, area_code, head_name,
                        industry_fen, labour_fen, supplementary)
                    select :batch, row_number() over (order by d.area_code, d.declaration_no, d.decision_id), d.decision_id,
                        d.declaration_no, d.household_id, d.area_code, d.head_name, d.industry_fen, d.labour_fen,
                        d.supplementary
                    from payment_due d where d.programme_year = :year and d.batch_area = :area""")
                    .param("batch", batchNo)
                    .param("year", programmeYear)
                    .param("area", townshipCode)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("disbursement.line.already-in-batch");
        }
    }

    List<LineRow> of(String batchNo, LineStatus... statuses) {
        return db.sql(
                        """
                select id, seq, decision_id, declaration_no, household_id, area_code, head_name, industry_fen, labour_fen,
                    supplementary, status, payee
                from payment_line where batch_no = :batch and status = any(:statuses) order by seq""")
                .param("batch", batchNo)
                .param("statuses", names(statuses))
                .query(LineBook::row)
                .list();
    }

    /** The declarations that each batch pays; cancelled lines do not count. */
    Map<String, Set<String>> declarations(Collection<String> batchNos) {
        Map<String, Set<String>> declarations = new HashMap<>();
        db.sql("select batch_no, declaration_no from payment_line"
                        + " where batch_no = any(:batches) and status <> 'CANCELLED'")
                .param("batches", batchNos.toArray(String[]::new))
                .query(row -> {
                    declarations
                            .computeIfAbsent(row.getString(1), batch -> new HashSet<>())
                            .add(row.getString(2));
                });
        return declarations;
    }

    /** Batches that pay a household. */
    List<String> batchesOf(long householdId) {
        return db.sql("select distinct batch_no from payment_line where household_id = ? and status <> 'CANCELLED'")
                .param(householdId)
                .query(String.class)
                .list();
    }

    private static LineRow row(ResultSet row, int i) throws SQLException {
        return new LineRow(
                row.getLong("id"),
                row.getInt("seq"),
                row.getLong("decision_id"),
                row.getString("declaration_no"),
                row.getLong("household_id"),
                row.getString("area_code"),
                row.getString("head_name"),
                row.getLong("industry_fen"),
                row.getLong("labour_fen"),
                row.getBoolean("supplementary"),
                LineStatus.valueOf(row.getString("status")),
                row.getString("payee"));
    }

    /** Stores the payee of each line as it stands now: encrypted text and the account's fingerprint. */
    void setPayees(List<Long> ids, List<String> payees, List<String> fingerprints) {
        db.sql(
                        """
                update payment_line l set payee = p.payee, account_fingerprint = p.fingerprint
                from unnest(:ids, :payees, :fingerprints) as p (id, payee, fingerprint) where l.id = p.id""")
                .param("ids", longs(ids, Long::longValue))
                .param("payees", payees.toArray(String[]::new))
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .update();
    }

    /** Holds lines back because of their accounts; a line that no case waits for may be paid again at once. */
    void block(List<Long> ids, List<FailureReason> reasons) {
        db.sql(
                        """
                update payment_line l set status = 'BLOCKED', failure_reason = b.reason, payee = null,
                    account_fingerprint = null, requeued_at = case when l.supplementary then :now::timestamptz end
                from unnest(:ids, :reasons) as b (id, reason) where l.id = b.id""")
                .param("ids", longs(ids, Long::longValue))
                .param("reasons", reasons.stream().map(Enum::name).toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** How many lines of a batch are held back, by reason. */
    Map<FailureReason, Integer> blocked(String batchNo) {
        Map<FailureReason, Integer> blocked = new EnumMap<>(FailureReason.class);
        db.sql(
                        """
                select failure_reason, count(*) from payment_line where batch_no = :batch and status = 'BLOCKED'
                group by failure_reason""")
                .param("batch", batchNo)
                .query((row, i) -> blocked.put(FailureReason.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return blocked;
    }

    /** Takes over what the bank's result says of each line of a batch. */
    void settle(String batchNo) {
        db.sql(
                        """
                update payment_line l set
                    status = case when r.paid then 'PAID' else 'FAILED' end,
                    failure_reason = r.reason, failure_text = r.reason_text,
                    paid_on = case when r.paid then r.settled_on end, bank_serial = r.bank_serial,
                    requeued_at = case when not r.paid and l.supplementary then :now::timestamptz end
                from payment_result r where r.line_id = l.id and l.batch_no = :batch and l.status = 'OPEN'""")
                .param("batch", batchNo)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void cancel(String batchNo) {
        db.sql(
                        "update payment_line set status = 'CANCELLED' where batch_no = :batch and status in ('OPEN', 'NOTHING_DUE')")
                .param("batch", batchNo)
                .update();
    }

    /** Failed lines of declarations may be paid again. */
    void requeue(Collection<String> declarationNos) {
        db.sql(
                        """
                update payment_line set requeued_at = :now
                where declaration_no = any(:numbers) and status in ('FAILED', 'BLOCKED') and requeued_at is null""")
                .param("now", OffsetDateTime.now(clock))
                .param("numbers", declarationNos.toArray(String[]::new))
                .update();
    }

    static String[] names(LineStatus... statuses) {
        return Arrays.stream(statuses).map(Enum::name).toArray(String[]::new);
    }

    private static <T> long[] longs(List<T> rows, ToLongFunction<T> value) {
        return rows.stream().mapToLong(value).toArray();
    }
}
