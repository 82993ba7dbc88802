package org.jiangbu.disbursement;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.region.Areas;
import org.jiangbu.workflow.CaseDescriber;
import org.jiangbu.workflow.CaseText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the inbox shows of payment batches; whoever is kept from a declaration that one pays is kept from the batch (H6, H19). */
@Component
class BatchCases implements CaseDescriber {
    private final JdbcClient db;
    private final LineBook lines;
    private final Areas areas;
    private final Messages messages;

    BatchCases(JdbcClient db, LineBook lines, Areas areas, Messages messages) {
        this.db = db;
        this.lines = lines;
        this.areas = areas;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return BatchOpening.PROCESS;
    }

    @Override
    public Map<String, CaseText> describe(Collection<String> caseKeys) {
        return texts(caseKeys, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Map<String, String> titles(Collection<String> caseKeys) {
        Map<String, String> titles = new HashMap<>();
        texts(caseKeys, messages.locale()).forEach((no, text) -> titles.put(no, text.title()));
        return titles;
    }

    @Override
    public Map<String, Set<String>> parts(Collection<String> caseKeys) {
        return lines.declarations(caseKeys);
    }

    private Map<String, CaseText> texts(Collection<String> caseKeys, Locale locale) {
        Map<String, CaseText> texts = new HashMap<>();
        db.sql(
                        """
                select b.no, b.area_code, b.roster_number, b.status, b.short_fen,
                    sum(l.industry_fen + l.labour_fen) filter (where l.status in ('OPEN', 'PAID', 'FAILED')) as amount
                from payment_batch b left join payment_line l on l.batch_no = b.no
                where b.no = any(:keys) group by b.no""")
                .param("keys", caseKeys.toArray(String[]::new))
                .query((row, i) -> texts.put(
                        row.getString("no"),
                        text(
                                locale,
                                row.getString("no"),
                                row.getString("area_code"),
                                BatchStatus.valueOf(row.getString("status")),
                                row.getString("roster_number") == null,
                                row.getLong("short_fen"),
                                row.getLong("amount"))))
                .list();
        return texts;
    }

    private CaseText text(
            Locale locale, String no, String area, BatchStatus status, boolean repayment, long shortFen, long amount) {
        String township = areas.require(area).name();
        String title = status == BatchStatus.SHORT
                ? messages.get(
                        locale,
                        "disbursement.case.short",
                        no,
                        township,
                        Money.ofFen(shortFen).format())
                : messages.get(
                        locale, repayment ? "disbursement.case.repayment" : "disbursement.case.batch", no, township);
        return new CaseText(
                no,
                area,
                title,
                amount,
                null,
                Set.of(),
                (no + " " + township).toLowerCase(Locale.ROOT),
                Map.of(),
                Set.of(),
                repayment ? Set.of("repayment") : Set.of());
    }
}
