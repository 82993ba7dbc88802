package org.jiangbu.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiangbu.workflow.engine.Inputs;

/** Reads what a delegate is told from the engine's execution. */
final class CaseContexts {
    /** Routing fact that holds the place of the case; set at the start. */
    static final String AREA = "areaCode";

    private CaseContexts() {}

    static CaseContext of(DelegateExecution execution) {
        Map<String, Object> routing = new HashMap<>(execution.getVariables());
        String processId = execution.getProcessDefinitionId().replaceFirst(":.*", "");
        return new CaseContext(
                execution.getProcessBusinessKey(),
                processId,
                execution.getProcessDefinitionId(),
                Objects.requireNonNull((String) routing.get(AREA), "case without an area"),
                execution.getCurrentActivityId(),
                Inputs.of(execution),
                routing);
    }
}
