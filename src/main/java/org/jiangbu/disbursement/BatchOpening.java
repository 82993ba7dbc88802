package org.jiangbu.disbursement;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.people.HouseholdSummary;
import org.jiangbu.people.Households;
import org.jiangbu.register.PayableLine;
import org.jiangbu.register.RosterApproved;
import org.jiangbu.register.Rosters;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens payment batches and starts their cases. Callers check the right. */
@Service
class BatchOpening {
    static final String PROCESS = "payment-batch";

    private final BatchBook batches;
    private final LineBook lines;
    private final Rosters rosters;
    private final Households households;
    private final Cases cases;
    private final Journal journal;

    BatchOpening(
            BatchBook batches, LineBook lines, Rosters rosters, Households households, Cases cases, Journal journal) {
        this.batches = batches;
        this.lines = lines;
        this.rosters = rosters;
        this.households = households;
        this.cases = cases;
        this.journal = journal;
    }

    @EventListener
    @Transactional
    public void on(RosterApproved approved) {
        List<PayableLine> payable = rosters.payable(approved.number());
        long sum = payable.stream().mapToLong(PayableLine::totalFen).reduce(0, Math::addExact);
        if (sum != approved.totalFen()) {
            throw new Refusal(
                    "disbursement.batch.sum-differs",
                    Money.ofFen(sum).format(),
                    Money.ofFen(approved.totalFen()).format());
        }
        open(approved.number(), approved.programmeYear(), approved.townshipCode(), payable);
    }

    /** A batch for the lines of a roster that are in no batch; a cancelled batch does not count. */
    String open(String rosterNumber, int programmeYear, String townshipCode, List<PayableLine> payable) {
        Map<Long, HouseholdSummary> heads = households.summaries(
                new HashSet<>(payable.stream().map(PayableLine::householdId).toList()));
        List<String> names = payable.stream()
                .map(line -> heads.get(line.householdId()))
                .map(head -> head == null ? "" : head.headName())
                .toList();
        String no = batches.nextNumber(programmeYear);
        batches.insert(no, programmeYear, townshipCode, rosterNumber);
        if (lines.insert(no, payable, names) == 0) throw new Refusal("disbursement.batch.nothing-to-pay", rosterNumber);
        start(no, townshipCode, Map.of("roster", rosterNumber));
        return no;
    }

    /** A batch for failed lines of a township whose accounts were corrected. */
    String openRepayment(int programmeYear, String townshipCode) {
        String no = batches.nextNumber(programmeYear);
        batches.insert(no, programmeYear, townshipCode, null);
        if (lines.insertRequeued(no, programmeYear, townshipCode) == 0) {
            throw new Refusal("disbursement.repayment.none");
        }
        start(no, townshipCode, Map.of("repayment", true));
        return no;
    }

    private void start(String no, String townshipCode, Map<String, Object> details) {
        journal.record("disbursement.opened", no, townshipCode, details);
        cases.start(PROCESS, List.of(new CaseStart(no, townshipCode, Map.of())));
    }
}
