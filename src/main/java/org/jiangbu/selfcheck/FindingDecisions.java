package org.jiangbu.selfcheck;

import java.util.List;
import java.util.Objects;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.Decision;
import org.jiangbu.workflow.DecisionRecorder;
import org.springframework.stereotype.Component;

/** Records what was done about a finding, with what proves it, and who closed it: never who put it right (R23). */
@Component
class FindingDecisions implements DecisionRecorder {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final FindingBook book;

    FindingDecisions(FindingBook book) {
        this.book = book;
    }

    @Override
    public String processId() {
        return FindingCases.PROCESS;
    }

    @Override
    public void record(List<Decision> decisions) {
        for (Decision decision : decisions) {
            switch (decision.outcome()) {
                case "done" -> done(decision);
                case "close" -> close(decision);
                default -> {} // given back: what was said to be done stays on record
            }
        }
    }

    private void done(Decision decision) {
        String result = Objects.toString(decision.data().get("result"), "").strip();
        if (result.length() < SHORTEST || result.length() > LONGEST) {
            throw new Refusal("selfcheck.finding.result", SHORTEST, LONGEST);
        }
        if (!book.hasFile(decision.caseKey())) throw new Refusal("selfcheck.finding.no-file");
        book.done(decision.caseKey(), decision.personId(), result);
    }

    private void close(Decision decision) {
        if (!book.close(decision.caseKey(), decision.personId())) {
            throw new Refusal("selfcheck.finding.same-person");
        }
    }
}
