package org.jiangbu.disbursement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.Decision;
import org.jiangbu.workflow.DecisionRecorder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records what persons decide about a batch, and does what that {@link BatchAct means} for it. */
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
        Map<String, BatchStatus> stands = batches
                .all(decisions.stream().map(Decision::caseKey).toList())
                .stream()
                .collect(Collectors.toMap(Batch::no, Batch::status));
        Map<Decision, BatchAct> acts = new LinkedHashMap<>();
        decisions.forEach(one -> acts.put(one, BatchAct.of(one, Objects.requireNonNull(stands.get(one.caseKey())))));
        List<String> paying = acts.entrySet().stream()
                .filter(one -> one.getValue().pays())
                .map(one -> one.getKey().caseKey())
                .toList();
        if (!paying.isEmpty()) gate.pass(decisions.get(0).stepKey(), paying);
        acts.forEach((decision, act) -> {
            recordFact(decision);
            apply(decision, act);
        });
    }

    private void apply(Decision decision, BatchAct act) {
        String batchNo = decision.caseKey();
        switch (act) {
            case PREPARE -> preparations.prepare(batchNo, decision.data(), decision.personId());
            case RELEASE -> preparations.release(batchNo, decision.personId());
            case HAND_BACK -> preparations.handBack(batchNo);
            case COLLECT -> {
                requireReceipts(batchNo, decision.data().get("receipts"));
                batches.mark(batchNo, BatchStatus.RECEIPTED);
            }
            case ARCHIVE -> batches.mark(batchNo, BatchStatus.ARCHIVED);
            case RETRY -> reservations.requireFunds(batchNo);
            case NONE -> {}
        }
    }

    /** Only a document that nobody has released yet goes back to its maker; nothing else about money is taken back. */
    @Override
    public void takeBack(Decision decision, Instant at) {
        Batch batch = batches.require(decision.caseKey());
        boolean prepared = batch.status() == BatchStatus.PREPARED
                && BatchAct.of(decision, BatchStatus.RESERVED) == BatchAct.PREPARE
                && Objects.equals(batch.preparedBy(), decision.personId());
        if (!prepared) throw new Refusal("workflow.takeBack.recorded");
        preparations.handBack(batch.no());
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
