package org.jiangbu.disbursement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Sha256;
import org.jiangbu.disbursement.bank.FailureReason;
import org.jiangbu.disbursement.bank.ResultFiles;
import org.jiangbu.disbursement.bank.ResultTable;
import org.jiangbu.disbursement.bank.ResultWords;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes in what the bank says of a batch: the whole file or nothing, and the same file once. Callers check the right. */
@Service
class BankResults {
    static final String RECEIVED = "payment-batch.result-received";

    private final BatchBook batches;
    private final LineBook lines;
    private final PayeeSnapshots snapshots;
    private final ResultTable table;
    private final ResultWords words;
    private final Messages messages;
    private final Cases cases;
    private final Journal journal;
    private final CurrentUser user;
    private final JdbcClient db;
    private final Clock clock;

    BankResults(
            BatchBook batches,
            LineBook lines,
            PayeeSnapshots snapshots,
            ResultTable table,
            ResultWords words,
            Messages messages,
            Cases cases,
            Journal journal,
            CurrentUser user,
            JdbcClient db,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.snapshots = snapshots;
        this.table = table;
        this.words = words;
        this.messages = messages;
        this.cases = cases;
        this.journal = journal;
        this.user = user;
        this.db = db;
        this.clock = clock;
    }

    ResultPreview preview(String batchNo, byte[] file) {
        Optional<String> booked = booked(batchNo);
        if (booked.isEmpty()) batches.require(batchNo).require(BatchStatus.EXPORTED);
        return preview(judge(batchNo, file), booked.equals(Optional.of(Sha256.hex(file))));
    }

    /** Records the result and tells the batch's case, which books it. */
    ResultPreview receive(String batchNo, byte[] file) {
        Batch batch = batches.lock(batchNo);
        String hash = Sha256.hex(file);
        if (booked(batchNo).equals(Optional.of(hash))) return preview(judge(batchNo, file), true);
        batch.require(BatchStatus.EXPORTED);
        ResultJudge judge = judge(batchNo, file);
        if (!judge.problems().isEmpty()) {
            ResultPreview.Problem first = judge.problems().get(0);
            throw new Refusal("disbursement.result.refused", judge.problems().size(), words(first));
        }
        insert(batchNo, hash, judge.settlements());
        batches.mark(batchNo, BatchStatus.RESULT_RECEIVED);
        ResultPreview preview = preview(judge, false);
        journal.record(
                "disbursement.result",
                batchNo,
                batch.areaCode(),
                Map.of("paid", preview.paidLines(), "failed", preview.failedLines(), "sha256", hash));
        cases.message(RECEIVED, List.of(batchNo), Map.of());
        return preview;
    }

    /** The problem with its row, where it has one. */
    private String words(ResultPreview.Problem problem) {
        return problem.row() == 0
                ? problem.text()
                : messages.get("disbursement.ui.result.row", problem.row(), problem.text());
    }

    /** The result of a batch that sent nothing to the bank. */
    void receiveNothing(String batchNo) {
        Batch batch = batches.lock(batchNo).require(BatchStatus.EXPORTED);
        if (!lines.of(batchNo, LineStatus.OPEN).isEmpty())
            throw new Refusal("disbursement.batch.has-bank-lines", batchNo);
        insert(batchNo, Sha256.hex(new byte[0]), List.of());
        batches.mark(batchNo, BatchStatus.RESULT_RECEIVED);
        journal.record("disbursement.result", batchNo, batch.areaCode(), Map.of("paid", 0, "failed", 0));
        cases.message(RECEIVED, List.of(batchNo), Map.of());
    }

    private Optional<String> booked(String batchNo) {
        return db.sql("select sha256 from payment_result_file where batch_no = :batch")
                .param("batch", batchNo)
                .query(String.class)
                .optional();
    }

    private ResultJudge judge(String batchNo, byte[] file) {
        List<LineRow> sent = lines.of(batchNo, LineStatus.OPEN, LineStatus.PAID, LineStatus.FAILED);
        Map<Long, String> accounts = new HashMap<>();
        sent.forEach(line -> accounts.put(
                line.id(), snapshots.open(String.valueOf(line.payee())).accountNo()));
        ResultJudge judge = new ResultJudge(sent, accounts, words, messages, releasedOn(batchNo), LocalDate.now(clock));
        judge.judge(table.read(ResultFiles.cells(file)));
        return judge;
    }

    private LocalDate releasedOn(String batchNo) {
        OffsetDateTime released = db.sql("select released_at from payment_batch where no = :no")
                .param("no", batchNo)
                .query(OffsetDateTime.class)
                .single();
        return released.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    private static ResultPreview preview(ResultJudge judge, boolean alreadyBooked) {
        List<Settlement> paid =
                judge.settlements().stream().filter(Settlement::paid).toList();
        List<Settlement> failed =
                judge.settlements().stream().filter(one -> !one.paid()).toList();
        return new ResultPreview(
                paid.size(),
                sum(paid),
                failed.size(),
                sum(failed),
                failed.stream()
                        .map(one -> new ResultPreview.Failure(
                                one.row(),
                                one.line().headName(),
                                one.line().amountFen(),
                                one.reason() == null ? FailureReason.OTHER : one.reason(),
                                String.valueOf(one.reasonText())))
                        .toList(),
                List.copyOf(judge.problems()),
                alreadyBooked);
    }

    private static long sum(List<Settlement> settlements) {
        return settlements.stream().mapToLong(one -> one.line().amountFen()).sum();
    }

    private void insert(String batchNo, String hash, List<Settlement> settlements) {
        db.sql("insert into payment_result_file (batch_no, sha256, person_id, at) values (:batch, :hash, :person, :at)")
                .param("batch", batchNo)
                .param("hash", hash)
                .param("person", user.id())
                .param("at", OffsetDateTime.now(clock))
                .update();
        db.sql(
                        """
                insert into payment_result (line_id, batch_no, paid, reason, reason_text, settled_on, bank_serial)
                select r.id, :batch, r.paid, r.reason, r.text, r.settled_on::date, r.serial
                from unnest(:ids, :paid, :reasons, :texts, :dates, :serials)
                    as r (id, paid, reason, text, settled_on, serial)""")
                .param("batch", batchNo)
                .param(
                        "ids",
                        settlements.stream().mapToLong(one -> one.line().id()).toArray())
                .param("paid", settlements.stream().map(Settlement::paid).toArray(Boolean[]::new))
                .param(
                        "reasons",
                        strings(
                                settlements,
                                one -> one.reason() == null
                                        ? null
                                        : one.reason().name()))
                .param("texts", strings(settlements, Settlement::reasonText))
                .param("dates", strings(settlements, one -> one.settledOn().toString()))
                .param("serials", strings(settlements, Settlement::serial))
                .update();
    }

    private static String[] strings(List<Settlement> settlements, Function<Settlement, @Nullable String> value) {
        return settlements.stream().map(value).toArray(String[]::new);
    }
}
