package org.jiangbu.disbursement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.Decision;
import org.jiangbu.workflow.DecisionRecorder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records what persons decide about a batch. Only steps that carry money have a meaning here; every other step that a
 * model may add is recorded as it is.
 */
@Component
class BatchDecisions implements DecisionRecorder {
    private final SelfCheckGate gate;
    private final Preparations preparations;
    private final Reservations reservations;
    private final BatchBook batches;
    private final LineBook lines;
    private final JdbcClient db;
    private final ObjectMapper json;

    BatchDecisions(
            SelfCheckGate gate,
            Preparations preparations,
            Reservations reservations,
            BatchBook batches,
            LineBook lines,
            JdbcClient db,
            ObjectMapper json) {
        this.gate = gate;
        this.preparations = preparations;
        this.reservations = reservations;
        this.batches = batches;
        this.lines = lines;
        this.db = db;
        this.json = json;
    }

    @Override
    public String processId() {
        return BatchOpening.PROCESS;
    }

    @Override
    public void record(List<Decision> decisions) {
        Decision any = decisions.get(0);
        gate.pass(
                any.stepKey(),
                any.outcome(),
                decisions.stream().map(Decision::caseKey).toList());
        for (Decision decision : decisions) {
            recordFact(decision);
            apply(decision);
        }
    }

    private void apply(Decision decision) {
        String batchNo = decision.caseKey();
        boolean returned = decision.outcome().equals("return");
        if (decision.outcome().equals("retry")) reservations.requireFunds(batchNo);
        switch (decision.stepKey()) {
            case "prepare-payment" -> {
                if (decision.outcome().equals("submit")) {
                    preparations.prepare(batchNo, decision.data(), decision.personId());
                }
            }
            case "release-payment" -> {
                if (returned) preparations.handBack(batchNo);
                else preparations.release(batchNo, decision.personId());
            }
            case "collect-receipts" -> {
                requireReceipts(batchNo, decision.data().get("receipts"));
                batches.mark(batchNo, BatchStatus.RECEIPTED);
            }
            case "archive-batch" -> batches.mark(batchNo, BatchStatus.ARCHIVED);
            default -> {}
        }
    }

    /** Only a document that nobody has released yet goes back to its maker; nothing else about money is taken back. */
    @Override
    public void takeBack(Decision decision, Instant at) {
        if (!decision.stepKey().equals("prepare-payment") || !decision.outcome().equals("submit")) {
            throw new Refusal("workflow.takeBack.recorded");
        }
        preparations.handBack(decision.caseKey());
    }

    /** A household signs for what it received: there are no more receipts than paid lines. */
    private void requireReceipts(String batchNo, @Nullable Object receipts) {
        int paid = lines.of(batchNo, LineStatus.PAID).size();
        if (receipts instanceof Number count && count.longValue() > paid) {
            throw new Refusal("disbursement.receipts.too-many", count.longValue(), paid);
        }
    }

    private void recordFact(Decision decision) {
        try {
            db.sql(
                            """
                    insert into payment_batch_fact (batch_no, step_key, outcome, opinion, data, person_id, at)
                    values (:batch, :step, :outcome, :opinion, :data::jsonb, :person, :at)""")
                    .param("batch", decision.caseKey())
                    .param("step", decision.stepKey())
                    .param("outcome", decision.outcome())
                    .param("opinion", decision.opinion())
                    .param("data", json.writeValueAsString(decision.data()))
                    .param("person", decision.personId())
                    .param("at", decision.at().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
