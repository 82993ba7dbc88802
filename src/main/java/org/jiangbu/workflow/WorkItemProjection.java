package org.jiangbu.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.engine.CaseEvents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps {@code work_item} equal to the engine's open user tasks: collects what the engine tells during a transaction and
 * writes it as a few statements just before the commit, on the same connection.
 */
@Component
class WorkItemProjection implements CaseEvents {
    /** Stands for the end event of a case that was deleted. */
    private static final String CANCELLED = "cancelled";

    private final CaseTexts texts;
    private final WorkItemRows rows;
    private final CurrentUser user;

    WorkItemProjection(CaseTexts texts, WorkItemRows rows, CurrentUser user) {
        this.texts = texts;
        this.rows = rows;
        this.user = user;
    }

    @Override
    public void taskOpened(OpenedTask task) {
        changes().opened.put(task.taskId(), task);
    }

    @Override
    public void taskClosed(String taskId) {
        Changes changes = changes();
        if (changes.opened.remove(taskId) == null) {
            changes.closed.add(taskId);
        }
    }

    @Override
    public void endReached(String processInstanceId, String endEvent) {
        changes().reached.put(processInstanceId, endEvent);
    }

    @Override
    public void caseEnded(String processInstanceId) {
        Changes changes = changes();
        changes.ended.put(processInstanceId, changes.reached.getOrDefault(processInstanceId, CANCELLED));
    }

    @Override
    public void settleLater(Consumer<List<Object>> settlement, Object owner, Object context) {
        changes()
                .settlements
                .computeIfAbsent(owner, key -> new Settlement(user.later(settlement), new ArrayList<>()))
                .contexts()
                .add(context);
    }

    private Changes changes() {
        Changes bound = (Changes) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new Changes();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(bound);
        }
        return bound;
    }

    /** Writes now what has happened in this transaction so far, for who goes on with the rows. */
    void writeNow() {
        Changes bound = (Changes) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            write(bound);
            bound.clear();
        }
    }

    private void write(Changes changes) {
        changes.settle();
        rows.delete(changes.closed);
        Map<String, List<OpenedTask>> byProcess = changes.opened.values().stream()
                .collect(Collectors.groupingBy(task -> task.step().processId()));
        byProcess.forEach((processId, tasks) -> rows.insert(
                tasks,
                texts.of(processId, tasks.stream().map(OpenedTask::caseKey).collect(Collectors.toSet()))));
        rows.end(changes.ended);
    }

    private record Settlement(Consumer<List<Object>> settlement, List<Object> contexts) {}

    /** What happened to tasks and cases in one transaction. */
    private final class Changes implements TransactionSynchronization {
        private final Map<String, OpenedTask> opened = new LinkedHashMap<>();
        private final Set<String> closed = new HashSet<>();
        private final Map<String, String> reached = new HashMap<>();
        private final Map<String, String> ended = new LinkedHashMap<>();
        private final Map<Object, Settlement> settlements = new LinkedHashMap<>();

        private void clear() {
            opened.clear();
            closed.clear();
            reached.clear();
            ended.clear();
        }

        /** Settling may move cases on, which may leave more to settle. */
        private void settle() {
            while (!settlements.isEmpty()) {
                Settlement first =
                        settlements.remove(settlements.keySet().iterator().next());
                first.settlement().accept(first.contexts());
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(WorkItemProjection.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(WorkItemProjection.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(WorkItemProjection.this);
        }
    }
}
