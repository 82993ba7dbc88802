package org.jiangbu.disbursement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiangbu.disbursement.bank.BankFileFacts;
import org.jiangbu.disbursement.bank.FailureReason;
import org.jiangbu.disbursement.bank.Payee;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures and lines of batches for reading; area scopes are checked here by prefix, rights by the caller. */
@Repository
class BatchReports {
    private static final String SUMMARY =
            """
            select b.no, b.programme_year, b.area_code, b.roster_number, b.status, b.short_fen, b.opened_at,
                count(l.id) as lines,
                count(l.id) filter (where l.status in ('OPEN', 'PAID', 'FAILED')) as bank_lines,
                coalesce(sum(l.industry_fen + l.labour_fen), 0) as amount,
                count(l.id) filter (where l.status = 'PAID') as paid_lines,
                coalesce(sum(l.industry_fen + l.labour_fen) filter (where l.status = 'PAID'), 0) as paid,
                count(l.id) filter (where l.status in ('FAILED', 'BLOCKED')) as failed_lines,
                count(l.id) filter (where l.status in ('FAILED', 'BLOCKED') and exists (
                    select 1 from payment_line p where p.decision_id = l.decision_id and p.status = 'PAID')) as repaid_lines
            from payment_batch b left join payment_line l on l.batch_no = b.no
            """;

    private final JdbcClient db;
    private final PayeeSnapshots snapshots;

    BatchReports(JdbcClient db, PayeeSnapshots snapshots) {
        this.db = db;
        this.snapshots = snapshots;
    }

    List<BatchSummary> list(List<String> scopes) {
        return db.sql(
                        SUMMARY
                                + """
                where exists (select 1 from unnest(:scopes) as s (code) where b.area_code like s.code || '%')
                group by b.no order by b.opened_at desc, b.no desc limit 500""")
                .param("scopes", scopes.toArray(String[]::new))
                .query((row, i) -> summary(row))
                .list();
    }

    Map<String, Long> paidByTownship(int programmeYear, List<String> scopes) {
        Map<String, Long> paid = new TreeMap<>();
        db.sql(
                        """
                select t.area_code, sum(t.paid_fen)
                from payment_line_tally t
                where t.programme_year = :year
                    and exists (select 1 from unnest(:scopes) as s (code) where t.area_code like s.code || '%')
                group by t.area_code""")
                .param("year", programmeYear)
                .param("scopes", scopes.toArray(String[]::new))
                .query((row, i) -> paid.put(row.getString(1), row.getLong(2)))
                .list();
        return paid;
    }

    /** What is paid by area of the households, in fen. */
    Map<String, Long> paidIn(int programmeYear, Collection<String> areaCodes) {
        Map<String, Long> paid = new TreeMap<>();
        db.sql(
                        """
                select a.code, sum(l.industry_fen + l.labour_fen)
                from unnest(:areas::text[]) a (code)
                join payment_line l on l.area_code like a.code || '%' and l.status = 'PAID'
                join payment_batch b on b.no = l.batch_no and b.programme_year = :year
                group by a.code""")
                .param("year", programmeYear)
                .param("areas", areaCodes.toArray(String[]::new))
                .query((row, i) -> paid.put(row.getString(1), row.getLong(2)))
                .list();
        return paid;
    }

    BatchDetail detail(Batch batch, List<BankFileFacts> files) {
        BatchSummary summary = db.sql(SUMMARY + "where b.no = :no group by b.no")
                .param("no", batch.no())
                .query((row, i) -> summary(row))
                .single();
        return new BatchDetail(summary, batch.allocationNo(), batch.allocationDate(), files, lines(batch.no()));
    }

    private static BatchSummary summary(ResultSet row) throws SQLException {
        return new BatchSummary(
                row.getString("no"),
                row.getInt("programme_year"),
                row.getString("area_code"),
                row.getString("roster_number"),
                BatchStatus.valueOf(row.getString("status")),
                row.getInt("lines"),
                row.getInt("bank_lines"),
                row.getLong("amount"),
                row.getInt("paid_lines"),
                row.getLong("paid"),
                row.getInt("failed_lines"),
                row.getInt("repaid_lines"),
                row.getLong("short_fen"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private List<PaymentLine> lines(String batchNo) {
        return db.sql(
                        """
                select l.*, (select p.batch_no from payment_line p where p.decision_id = l.decision_id
                    and p.status = 'PAID' and l.status in ('FAILED', 'BLOCKED')) as repaid_in
                from payment_line l where l.batch_no = :batch order by l.seq""")
                .param("batch", batchNo)
                .query((row, i) -> line(row))
                .list();
    }

    private PaymentLine line(ResultSet row) throws SQLException {
        String sealed = row.getString("payee");
        Payee payee = sealed == null ? null : snapshots.open(sealed);
        String reason = row.getString("failure_reason");
        return new PaymentLine(
                row.getLong("id"),
                row.getInt("seq"),
                row.getString("declaration_no"),
                row.getString("area_code"),
                row.getString("head_name"),
                payee == null ? null : payee.name(),
                payee == null ? null : ResultJudge.masked(payee.accountNo()),
                payee == null ? null : payee.bankName(),
                row.getLong("industry_fen"),
                row.getLong("labour_fen"),
                LineStatus.valueOf(row.getString("status")),
                reason == null ? null : FailureReason.valueOf(reason),
                row.getString("failure_text"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("bank_serial"),
                row.getObject("requeued_at") != null,
                row.getString("repaid_in"));
    }

    List<RepaymentDue> due(List<String> scopes) {
        return db.sql(
                        """
                select programme_year, batch_area, count(*), sum(industry_fen + labour_fen) from payment_due d
                where exists (select 1 from unnest(:scopes) as s (code) where d.batch_area like s.code || '%')
                group by programme_year, batch_area order by programme_year, batch_area""")
                .param("scopes", scopes.toArray(String[]::new))
                .query((row, i) -> new RepaymentDue(row.getInt(1), row.getString(2), row.getInt(3), row.getLong(4)))
                .list();
    }
}
