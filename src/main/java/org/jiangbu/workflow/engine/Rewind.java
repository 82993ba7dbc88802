package org.jiangbu.workflow.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.stereotype.Component;

/** Takes a case from where a decision led it back to the step of that decision. No model is asked: nothing new happens. */
@Component
public class Rewind {
    private final RuntimeService runtime;
    private final RepositoryServiceImpl repository;

    Rewind(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = (RepositoryServiceImpl) repository;
    }

    /**
     * Where a case rests on what a decision led to; empty if it has moved on.
     *
     * @param reached what follows the decision in the model
     */
    public Set<String> restsOn(String definitionId, String instanceId, List<NextNode> reached) {
        Set<String> keys = reached.stream()
                .filter(node -> node.kind() == NextNode.Kind.TASK || node.kind() == NextNode.Kind.WAITING)
                .map(NextNode::key)
                .collect(Collectors.toSet());
        return runtime.getActiveActivityIds(instanceId).stream()
                .filter(active -> keys.contains(active) || waitsFor(definitionId, active, keys))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** At a gateway of events a case waits for the events behind it. */
    private boolean waitsFor(String definitionId, String active, Set<String> events) {
        ActivityImpl activity = (ActivityImpl)
                repository.getDeployedProcessDefinition(definitionId).findActivity(active);
        return activity != null
                && activity.getEventActivities().stream().anyMatch(event -> events.contains(event.getId()));
    }

    /** The step opens again; what the case waited for is given up. */
    public void toStep(String instanceId, Set<String> from, String stepKey) {
        ProcessInstanceModificationBuilder modification = runtime.createProcessInstanceModification(instanceId);
        modification.startBeforeActivity(stepKey);
        from.forEach(modification::cancelAllForActivity);
        modification.execute();
    }
}
