package org.jiangbu.disbursement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.disbursement.bank.FailureReason;
import org.jiangbu.disbursement.bank.Payee;
import org.jiangbu.disbursement.fund.FundEntry;
import org.jiangbu.disbursement.fund.FundLedger;
import org.springframework.stereotype.Service;

/** What county finance does with a reserved batch: allocate by document, fix the payees, and let another person release. */
@Service
class Preparations {
    private final BatchBook batches;
    private final LineBook lines;
    private final FundLedger ledger;
    private final FundSplit split;
    private final PayeeChecks checks;
    private final PayeeSnapshots snapshots;
    private final Reservations reservations;
    private final Tellings tellings;
    private final Journal journal;
    private final Clock clock;

    Preparations(
            BatchBook batches,
            LineBook lines,
            FundLedger ledger,
            FundSplit split,
            PayeeChecks checks,
            PayeeSnapshots snapshots,
            Reservations reservations,
            Tellings tellings,
            Journal journal,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.ledger = ledger;
        this.split = split;
        this.checks = checks;
        this.snapshots = snapshots;
        this.reservations = reservations;
        this.tellings = tellings;
        this.journal = journal;
        this.clock = clock;
    }

    /** Allocates the sum of the roster to the fen (R15), fixes payees, holds back lines with a bad account. */
    void prepare(String batchNo, Map<String, Object> data, long personId) {
        batches.lock(batchNo).require(BatchStatus.RESERVED);
        String allocationNo =
                String.valueOf(data.getOrDefault("allocationNo", "")).strip();
        if (allocationNo.isEmpty() || allocationNo.length() > 60) {
            throw new Refusal("disbursement.prepare.document-missing");
        }
        batches.markPrepared(batchNo, allocationNo, allocationDate(data), personId);
        Batch batch = batches.require(batchNo);
        allocate(batch, data);
        List<LineRow> open = lines.of(batchNo, LineStatus.OPEN);
        PayeeChecks.Outcome outcome = checks.check(open);
        fix(open, outcome.payees());
        block(batch, open, outcome.blocked());
        journal.record(
                "disbursement.prepared",
                batchNo,
                batch.areaCode(),
                Map.of(
                        "allocationNo",
                        allocationNo,
                        "blocked",
                        outcome.blocked().size()));
    }

    private LocalDate allocationDate(Map<String, Object> data) {
        try {
            LocalDate date = LocalDate.parse(String.valueOf(data.get("allocationDate")));
            if (date.isAfter(LocalDate.now(clock))) throw new Refusal("disbursement.prepare.date-in-future", date);
            return date;
        } catch (DateTimeParseException e) {
            throw new Refusal("disbursement.prepare.date-missing");
        }
    }

    /** Takes back what stands allocated by another document and allocates anew; a repayment was allocated before. */
    private void allocate(Batch batch, Map<String, Object> data) {
        Map<Long, Long> target = split.of(
                batch.programmeYear(),
                batch.repayment()
                        ? List.of()
                        : lines.of(batch.no(), LineStatus.OPEN, LineStatus.BLOCKED, LineStatus.NOTHING_DUE));
        long sum = target.values().stream().mapToLong(Long::longValue).sum();
        Object stated = data.get("allocationAmount");
        if (stated != null
                && !String.valueOf(stated).isBlank()
                && Money.parse(String.valueOf(stated)).fen() != sum) {
            throw new Refusal(
                    "disbursement.prepare.sum-differs", stated, Money.ofFen(sum).format());
        }
        allocateAnew(batch, target);
    }

    private void allocateAnew(Batch batch, Map<Long, Long> target) {
        Map<Long, Long> standing = new TreeMap<>(ledger.allocatedFor(batch.no()));
        ledger.postAll(standing.entrySet().stream()
                .map(part -> batch.allocation(part.getKey(), FundEntry.Kind.ALLOCATION_REVERSAL, -part.getValue()))
                .toList());
        ledger.postAll(target.entrySet().stream()
                .map(part -> batch.allocation(part.getKey(), FundEntry.Kind.ALLOCATION, part.getValue()))
                .toList());
    }

    /** How the accounts of a batch stand that is not released yet. */
    PayeeCount payees(String batchNo) {
        return checks.count(lines.of(batchNo, LineStatus.OPEN), lines.blocked(batchNo));
    }

    private void fix(List<LineRow> open, Map<Long, Payee> payees) {
        List<Long> ids = new ArrayList<>();
        List<String> sealed = new ArrayList<>();
        List<String> fingerprints = new ArrayList<>();
        open.forEach(line -> {
            Payee payee = payees.get(line.id());
            if (payee == null) return;
            ids.add(line.id());
            sealed.add(snapshots.seal(payee));
            fingerprints.add(snapshots.fingerprint(payee.accountNo()));
        });
        lines.setPayees(ids, sealed, fingerprints);
    }

    private void block(Batch batch, List<LineRow> open, Map<Long, FailureReason> blocked) {
        if (blocked.isEmpty()) return;
        Map<Long, FailureReason> reasons = new HashMap<>(blocked);
        List<LineRow> held =
                open.stream().filter(line -> reasons.containsKey(line.id())).toList();
        lines.block(
                held.stream().map(LineRow::id).toList(),
                held.stream()
                        .map(line -> reasons.getOrDefault(line.id(), FailureReason.OTHER))
                        .toList());
        reservations.hold(batch, held, FundEntry.Kind.RELEASE);
        tellings.failed(held);
    }

    /** Another person than the maker lets the batch go to the bank. */
    void release(String batchNo, long personId) {
        Batch batch = batches.lock(batchNo).require(BatchStatus.PREPARED);
        if (batch.preparedBy() != null && batch.preparedBy() == personId) {
            throw new Refusal("disbursement.release.same-person");
        }
        batches.markReleased(batchNo, personId);
    }

    /** Back to the maker, who may change the document. */
    void handBack(String batchNo) {
        batches.lock(batchNo).require(BatchStatus.PREPARED);
        batches.markUnprepared(batchNo);
    }

    /**
     * Nothing is paid: money and decisions are free again, and the roster may be paid by a new batch. Lines that were held
     * back because of their accounts stay allocated and held: they are paid by a repayment once their account is right.
     */
    void cancel(String batchNo) {
        Batch batch = batches.lock(batchNo)
                .require(BatchStatus.OPENED, BatchStatus.SHORT, BatchStatus.RESERVED, BatchStatus.PREPARED);
        if (batch.status() == BatchStatus.RESERVED || batch.status() == BatchStatus.PREPARED) {
            List<LineRow> kept = batch.repayment() ? List.of() : lines.of(batchNo, LineStatus.BLOCKED);
            allocateAnew(batch, split.of(batch.programmeYear(), kept));
            reservations.release(batch, lines.of(batchNo, LineStatus.OPEN, LineStatus.NOTHING_DUE));
        }
        lines.cancel(batchNo);
        batches.mark(batchNo, BatchStatus.CANCELLED);
        journal.record("disbursement.cancelled", batchNo, batch.areaCode(), Map.of());
    }
}
