package org.jiangbu.workflow.engine;

import java.util.List;
import java.util.function.Consumer;

/** What the engine tells the workflow module while a transaction runs. */
public interface CaseEvents {
    /** A user task came into being. */
    void taskOpened(OpenedTask task);

    /** A user task was completed, or removed by a timer, a message or the end of its case. */
    void taskClosed(String taskId);

    /** An end event was reached, of the case or of a part of it. */
    void endReached(String processInstanceId, String endEvent);

    /** A case ended, by the end event reached last. */
    void caseEnded(String processInstanceId);

    /**
     * Something is to be done once for all cases of this transaction, just before it commits.
     *
     * @param settlement called with everything that was given for the same {@code owner}, in the order of the first
     */
    void settleLater(Consumer<List<Object>> settlement, Object owner, Object context);

    /** A new user task of a case. */
    record OpenedTask(
            String taskId, String caseKey, String processDefinitionId, String processInstanceId, StepDefinition step) {}
}
