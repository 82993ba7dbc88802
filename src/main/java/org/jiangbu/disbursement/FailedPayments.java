package org.jiangbu.disbursement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Internal;
import org.jiangbu.declaration.AmountAtStake;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.disbursement.bank.FailureReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payments that did not reach their households and are not on their way again (F19). */
@Service
@Transactional(readOnly = true)
public class FailedPayments implements AmountAtStake {
    private static final String OPEN =
            """
            l.status in ('FAILED', 'BLOCKED')
            and not exists (select 1 from payment_line p
                where p.decision_id = l.decision_id and p.id > l.id and p.status <> 'CANCELLED')
            """;

    private final JdbcClient db;
    private final Declarations declarations;

    FailedPayments(JdbcClient db, Declarations declarations) {
        this.db = db;
        this.declarations = declarations;
    }

    /** The failed payment of a declaration that is not on its way again; refused unless the person may read the declaration. */
    public Optional<FailedPayment> openOf(String declarationNo) {
        declarations.view(declarationNo);
        return db.sql("select l.*, r.settled_on, b.prepared_at from payment_line l"
                        + " join payment_batch b on b.no = l.batch_no left join payment_result r on r.line_id = l.id"
                        + " where l.declaration_no = :number and " + OPEN + " order by l.id desc limit 1")
                .param("number", declarationNo)
                .query((row, n) -> {
                    boolean heldBack = row.getString("status").equals(LineStatus.BLOCKED.name());
                    return new FailedPayment(
                            row.getString("batch_no"),
                            FailureReason.valueOf(row.getString("failure_reason")),
                            row.getString("failure_text"),
                            row.getObject(heldBack ? "prepared_at" : "settled_on", LocalDate.class),
                            row.getLong("industry_fen") + row.getLong("labour_fen"),
                            heldBack,
                            row.getObject("requeued_at") != null);
                })
                .optional();
    }

    /** Failed lines of a batch that were not paid again. */
    OpenFailures openIn(String batchNo) {
        return db.sql(
                        "select count(*) filter (where l.requeued_at is null), count(*) filter (where l.requeued_at is not null)"
                                + " from payment_line l where l.batch_no = :batch and " + OPEN)
                .param("batch", batchNo)
                .query((row, n) -> new OpenFailures(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** What an item about a failed payment is about: the sum that did not arrive, not what was declared. */
    @Override
    @Internal
    public Map<String, Long> of(Collection<String> numbers) {
        Map<String, Long> failed = new HashMap<>();
        db.sql("select l.declaration_no, sum(l.industry_fen + l.labour_fen) from payment_line l"
                        + " where l.declaration_no = any(:numbers) and not l.supplementary and l.requeued_at is null and "
                        + OPEN + " group by l.declaration_no")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> failed.put(row.getString(1), row.getLong(2)))
                .list();
        return failed;
    }
}
