package org.jiangbu.disbursement;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangbu.audit.Journal;
import org.jiangbu.award.Awards;
import org.jiangbu.disbursement.fund.FundEntry;
import org.jiangbu.disbursement.fund.FundLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books a received result: funds, household-years, lines, and the word to each declaration's case. Checks no rights. */
@Service
class ResultBooking {
    private final BatchBook batches;
    private final LineBook lines;
    private final FundLedger ledger;
    private final FundSplit split;
    private final Reservations reservations;
    private final Awards awards;
    private final Tellings tellings;
    private final Journal journal;

    ResultBooking(
            BatchBook batches,
            LineBook lines,
            FundLedger ledger,
            FundSplit split,
            Reservations reservations,
            Awards awards,
            Tellings tellings,
            Journal journal) {
        this.batches = batches;
        this.lines = lines;
        this.ledger = ledger;
        this.split = split;
        this.reservations = reservations;
        this.awards = awards;
        this.tellings = tellings;
        this.journal = journal;
    }

    /** Returns whether a line of the batch remains to be corrected and paid again. */
    @Transactional
    public boolean book(String batchNo) {
        Batch batch = batches.lock(batchNo).require(BatchStatus.RESULT_RECEIVED);
        lines.settle(batchNo);
        List<LineRow> paid = lines.of(batchNo, LineStatus.PAID);
        List<LineRow> failed = lines.of(batchNo, LineStatus.FAILED);
        List<LineRow> settled = Stream.concat(paid.stream(), lines.of(batchNo, LineStatus.NOTHING_DUE).stream())
                .toList();
        ledger.postAll(split.of(batch.programmeYear(), paid).entrySet().stream()
                .map(part ->
                        batch.movement(part.getKey(), FundEntry.Kind.PAYMENT, -part.getValue(), 0, part.getValue()))
                .toList());
        if (!settled.isEmpty()) awards.pay(Reservations.decisions(settled));
        reservations.hold(batch, failed, FundEntry.Kind.RETURN);
        batches.mark(batchNo, BatchStatus.BOOKED);
        journal.record(
                "disbursement.booked", batchNo, batch.areaCode(), Map.of("paid", paid.size(), "failed", failed.size()));
        tellings.paid(settled);
        tellings.failed(failed);
        return !failed.isEmpty() || !lines.of(batchNo, LineStatus.BLOCKED).isEmpty();
    }
}
