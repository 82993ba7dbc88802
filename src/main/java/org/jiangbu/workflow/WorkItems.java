package org.jiangbu.workflow;

import java.util.List;
import org.springframework.stereotype.Service;

/** The inbox: what the current person may decide, and the one door through which everything is decided. */
@Service
public class WorkItems {
    public WorkItemPage list(WorkItemQuery query) {
        throw new UnsupportedOperationException();
    }

    public WorkItemCounts counts(WorkItemQuery query) {
        throw new UnsupportedOperationException();
    }

    /** The item if it is open and the current person may decide or read it; refuses otherwise. */
    public WorkItem get(long id) {
        throw new UnsupportedOperationException();
    }

    /** Fact, engine step and journal in one transaction, or nothing and a refusal. */
    public void decide(DecideRequest request) {
        throw new UnsupportedOperationException();
    }

    /** Decides many in the background; returns the run's id. Only for steps that the model marks as bulk. */
    public long decideMany(List<Long> ids, DecideRequest template) {
        throw new UnsupportedOperationException();
    }

    /** Decisions of a case so far, oldest first; for those who may read the case's place. */
    public List<CaseStep> history(String caseKey) {
        throw new UnsupportedOperationException();
    }

    /** Decisions of the current person, newest first. */
    public List<CaseStep> decidedByMe(int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Model, passed and live steps of a case. */
    public CasePicture picture(String caseKey) {
        throw new UnsupportedOperationException();
    }
}
