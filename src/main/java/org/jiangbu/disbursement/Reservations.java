package org.jiangbu.disbursement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jiangbu.audit.Journal;
import org.jiangbu.award.Awards;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.disbursement.fund.FundEntry;
import org.jiangbu.disbursement.fund.FundLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets money aside for batches, all of a batch or nothing, and gives it back. Called by delegates; checks no rights. */
@Service
class Reservations {
    private final BatchBook batches;
    private final LineBook lines;
    private final FundLedger ledger;
    private final FundSplit split;
    private final Awards awards;
    private final Journal journal;

    Reservations(
            BatchBook batches, LineBook lines, FundLedger ledger, FundSplit split, Awards awards, Journal journal) {
        this.batches = batches;
        this.lines = lines;
        this.ledger = ledger;
        this.split = split;
        this.awards = awards;
        this.journal = journal;
    }

    /**
     * Reserves a batch on its funds and on the household-years. If a fund does not suffice nothing is reserved and the
     * batch says what is missing (P17 BLOCK, F26); returns whether the money was there. A repayment takes what is held
     * for its lines and is never short.
     */
    @Transactional
    public boolean reserve(String batchNo) {
        Batch batch = batches.lock(batchNo).require(BatchStatus.OPENED, BatchStatus.SHORT);
        List<LineRow> due = lines.of(batchNo, LineStatus.OPEN, LineStatus.NOTHING_DUE);
        long missingFen = missing(batch, due);
        if (missingFen > 0) {
            batches.markShort(batchNo, missingFen);
            journal.record(
                    "disbursement.short",
                    batchNo,
                    batch.areaCode(),
                    Map.of("missing", Money.ofFen(missingFen).format()));
            return false;
        }
        move(batch, due, FundEntry.Kind.RESERVATION, 1, batch.repayment() ? -1 : 0);
        awards.reserve(decisions(due));
        batches.mark(batchNo, BatchStatus.RESERVED);
        journal.record("disbursement.reserved", batchNo, batch.areaCode(), Map.of("lines", due.size()));
        return true;
    }

    private long missing(Batch batch, List<LineRow> due) {
        return shortage(batch, due, ledger::lockAvailable).missingFen();
    }

    /** What a batch needs and what its funds hold at this moment; books nothing. */
    BatchShortage shortage(String batchNo) {
        Batch batch = batches.require(batchNo);
        return shortage(batch, lines.of(batchNo, LineStatus.OPEN, LineStatus.NOTHING_DUE), ledger::available);
    }

    /** Refuses to check a batch again while nothing new has arrived that would suffice; says what is missing (F26). */
    void requireFunds(String batchNo) {
        if (batches.require(batchNo).status() != BatchStatus.SHORT) return;
        BatchShortage shortage = shortage(batchNo);
        if (shortage.missingFen() > 0) {
            throw new Refusal(
                    "disbursement.batch.still-short",
                    batchNo,
                    Money.ofFen(shortage.needFen()).format(),
                    Money.ofFen(shortage.missingFen()).format());
        }
    }

    private BatchShortage shortage(
            Batch batch, List<LineRow> due, Function<Collection<Long>, Map<Long, Long>> availableOf) {
        long need = due.stream().mapToLong(LineRow::amountFen).reduce(0, Math::addExact);
        if (batch.repayment()) return new BatchShortage(need, need, 0); // held for it since the line failed
        if (!split.covers(batch.programmeYear(), due)) return new BatchShortage(need, 0, need);
        Map<Long, Long> needed = split.of(batch.programmeYear(), due);
        Map<Long, Long> available = availableOf.apply(needed.keySet());
        long missing = needed.entrySet().stream()
                .mapToLong(part -> Math.max(0, part.getValue() - available.getOrDefault(part.getKey(), 0L)))
                .sum();
        return new BatchShortage(
                need, available.values().stream().mapToLong(Long::longValue).sum(), missing);
    }

    /** Sets free what lines of a batch had reserved; what was held for a repayment is held again. */
    void release(Batch batch, Collection<LineRow> released) {
        moveBack(batch, released, FundEntry.Kind.RELEASE, batch.repayment() ? 1 : 0);
    }

    /** Keeps the money of lines that were not paid for their households until it is paid again (F19, H30). */
    void hold(Batch batch, Collection<LineRow> unpaid, FundEntry.Kind kind) {
        moveBack(batch, unpaid, kind, 1);
    }

    private void moveBack(Batch batch, Collection<LineRow> moved, FundEntry.Kind kind, int held) {
        if (moved.isEmpty()) return;
        move(batch, moved, kind, -1, held);
        awards.unreserve(decisions(moved));
    }

    private void move(Batch batch, Collection<LineRow> moved, FundEntry.Kind kind, int reserved, int held) {
        ledger.postAll(split.of(batch.programmeYear(), moved).entrySet().stream()
                .map(part -> batch.movement(part.getKey(), kind, reserved * part.getValue(), held * part.getValue(), 0))
                .toList());
    }

    static List<Long> decisions(Collection<LineRow> rows) {
        return rows.stream().map(LineRow::decisionId).toList();
    }
}
