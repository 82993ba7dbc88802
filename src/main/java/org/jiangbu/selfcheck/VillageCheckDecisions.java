package org.jiangbu.selfcheck;

import java.util.List;
import org.jiangbu.workflow.Decision;
import org.jiangbu.workflow.DecisionRecorder;
import org.springframework.stereotype.Component;

/** Records that a village has filled in its part. */
@Component
class VillageCheckDecisions implements DecisionRecorder {
    private final HandIn handIn;

    VillageCheckDecisions(HandIn handIn) {
        this.handIn = handIn;
    }

    @Override
    public String processId() {
        return SelfChecks.VILLAGE_PROCESS;
    }

    @Override
    public void record(List<Decision> decisions) {
        handIn.fill(decisions.stream().map(Decision::caseKey).toList());
        decisions.forEach(decision -> handIn.submit(decision.caseKey(), decision.personId()));
    }
}
