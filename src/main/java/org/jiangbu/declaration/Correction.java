package org.jiangbu.declaration;

import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** Sends a corrected declaration on by deciding the open correction of its case. */
@Component
class Correction {
    private static final String RESUBMIT = "resubmit";
    private static final int FEW = 20;

    private final WorkItems workItems;

    Correction(WorkItems workItems) {
        this.workItems = workItems;
    }

    void resubmit(DeclarationSummary returned, String note, String commandId) {
        WorkItem item = item(returned);
        Map<String, Object> data = Map.of("note", note);
        workItems.decide(
                new DecideRequest(item.id(), item.revision(), RESUBMIT, note, null, data, commandId + "-resubmit"));
    }

    private WorkItem item(DeclarationSummary returned) {
        WorkItemQuery query = new WorkItemQuery(
                null, Declarations.PROCESS, null, false, returned.number(), WorkItemQuery.Sort.DUE, null, FEW);
        return workItems.list(query).items().stream()
                .filter(open -> open.caseKey().equals(returned.number()))
                .filter(open -> open.outcomes().contains(RESUBMIT))
                .findFirst()
                .orElseThrow(() -> new Refusal("declaration.no-correction", returned.number()));
    }
}
