package org.jiangbu.workflow.engine;

/** What the engine tells the workflow module while a transaction runs. */
public interface CaseEvents {
    /** A user task came into being. */
    void taskOpened(OpenedTask task);

    /** A user task was completed, or removed by a timer, a message or the end of its case. */
    void taskClosed(String taskId);

    /** A case reached the end. */
    void caseEnded(String processInstanceId, String endEvent);

    /** A new user task of a case. */
    record OpenedTask(
            String taskId, String caseKey, String processDefinitionId, String processInstanceId, StepDefinition step) {}
}
