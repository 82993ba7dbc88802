package org.jiangbu.disbursement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Sha256;
import org.jiangbu.disbursement.bank.BankFile;
import org.jiangbu.disbursement.bank.BankFileFacts;
import org.jiangbu.disbursement.bank.BankFileFormat;
import org.jiangbu.disbursement.bank.BankFileRow;
import org.jiangbu.disbursement.bank.BankFileWriter;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bank files of released batches: control figures fixed once, content written again whenever it is asked for. */
@Service
class BankFiles {
    private final BatchBook batches;
    private final LineBook lines;
    private final PayeeSnapshots snapshots;
    private final BankFileWriter writer;
    private final Messages messages;
    private final Journal journal;
    private final CurrentUser user;
    private final Areas areas;
    private final JdbcClient db;
    private final Clock clock;

    BankFiles(
            BatchBook batches,
            LineBook lines,
            PayeeSnapshots snapshots,
            BankFileWriter writer,
            Messages messages,
            Journal journal,
            CurrentUser user,
            Areas areas,
            JdbcClient db,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.snapshots = snapshots;
        this.writer = writer;
        this.messages = messages;
        this.journal = journal;
        this.user = user;
        this.areas = areas;
        this.db = db;
        this.clock = clock;
    }

    /** Fixes count, sum and SHA-256 of the released batch's file in each format. Called by a delegate; checks no rights. */
    @Transactional
    public void fix(String batchNo) {
        Batch batch = batches.lock(batchNo).require(BatchStatus.RELEASED);
        List<BankFileRow> rows = rows(batch);
        for (BankFileFormat format : BankFileFormat.values()) {
            db.sql(
                            """
                    insert into payment_file (batch_no, format, line_count, sum_fen, sha256, written_at)
                    values (:batch, :format, :count, :sum, :hash, :at)""")
                    .param("batch", batchNo)
                    .param("format", format.name())
                    .param("count", rows.size())
                    .param("sum", BankFileWriter.sum(rows))
                    .param("hash", Sha256.hex(writer.write(format, rows)))
                    .param("at", OffsetDateTime.now(clock))
                    .update();
        }
        batches.mark(batchNo, BatchStatus.EXPORTED);
        journal.record("disbursement.file-fixed", batchNo, batch.areaCode(), Map.of("lines", rows.size()));
    }

    /** The file as it was fixed; who took it and what for goes into the journal. The caller has checked the right. */
    BankFile hand(String batchNo, BankFileFormat format, String purpose) {
        Batch batch = batches.require(batchNo);
        BankFileFacts facts = facts(batchNo).stream()
                .filter(one -> one.format() == format)
                .findFirst()
                .orElseThrow(() -> new Refusal("disbursement.batch.not-now." + batch.status(), batchNo));
        byte[] content = writer.write(format, rows(batch));
        if (!Sha256.hex(content).equals(facts.sha256())) throw new Refusal("disbursement.bankfile.differs", batchNo);
        logExport(batch, format, purpose);
        return new BankFile(name(batch, format), facts, content);
    }

    /** As the office names such files: county, year, what it is, township, batch. */
    private String name(Batch batch, BankFileFormat format) {
        String township = areas.require(batch.areaCode()).name();
        String county =
                areas.require(Area.codeAt(batch.areaCode(), AreaLevel.COUNTY)).name();
        String name = messages.get(
                Locale.SIMPLIFIED_CHINESE,
                "disbursement.bankfile.name",
                county,
                batch.programmeYear(),
                township,
                batch.no());
        return name + format.ending();
    }

    private void logExport(Batch batch, BankFileFormat format, String purpose) {
        db.sql(
                        """
                insert into payment_export (batch_no, format, purpose, person_id, at)
                values (:batch, :format, :purpose, :person, :at)""")
                .param("batch", batch.no())
                .param("format", format.name())
                .param("purpose", purpose)
                .param("person", user.id())
                .param("at", OffsetDateTime.now(clock))
                .update();
        journal.record(
                "disbursement.exported",
                batch.no(),
                batch.areaCode(),
                Map.of("format", format.name(), "purpose", purpose));
    }

    List<BankFileFacts> facts(String batchNo) {
        return db.sql(
                        """
                select f.format, f.line_count, f.sum_fen, f.sha256,
                    exists (select 1 from payment_export e where e.batch_no = f.batch_no and e.format = f.format)
                from payment_file f where f.batch_no = :batch order by f.format""")
                .param("batch", batchNo)
                .query((row, i) -> new BankFileFacts(
                        BankFileFormat.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getBoolean(5)))
                .list();
    }

    /** What went to the bank: every line that was open when the batch was released, whatever became of it since. */
    private List<BankFileRow> rows(Batch batch) {
        String summary =
                messages.get(Locale.SIMPLIFIED_CHINESE, "disbursement.bankfile.summary", batch.programmeYear());
        return lines.of(batch.no(), LineStatus.OPEN, LineStatus.PAID, LineStatus.FAILED).stream()
                .map(line -> new BankFileRow(
                        line.seq(),
                        snapshots.open(String.valueOf(line.payee())),
                        line.amountFen(),
                        summary,
                        "%s-%04d".formatted(batch.no(), line.seq())))
                .toList();
    }
}
