package org.jiangbu.workflow.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.pvm.ReadOnlyProcessDefinition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The steps of the deployed models, from the engine's own cache of parsed models. */
@Component
public class StepCatalogue {
    private static final String STEP = StepDefinition.class.getName();

    private final RepositoryServiceImpl repository;

    StepCatalogue(RepositoryService repository) {
        this.repository = (RepositoryServiceImpl) repository;
    }

    /** The newest deployed version of a process. */
    public Optional<ProcessDefinition> newest(String processId) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processId)
                .latestVersion()
                .singleResult());
    }

    /** The newest version of every process. */
    public List<ProcessDefinition> newest() {
        return repository.createProcessDefinitionQuery().latestVersion().list();
    }

    public Optional<StepDefinition> step(String definitionId, String key) {
        ActivityImpl activity = (ActivityImpl) model(definitionId).findActivity(key);
        return Optional.ofNullable(activity).map(found -> (StepDefinition) found.getProperty(STEP));
    }

    /** User tasks of a model in the order of its file. */
    public List<StepDefinition> steps(String definitionId) {
        return steps((ScopeImpl) model(definitionId));
    }

    private ReadOnlyProcessDefinition model(String definitionId) {
        return repository.getDeployedProcessDefinition(definitionId);
    }

    private static List<StepDefinition> steps(ScopeImpl scope) {
        return scope.getActivities().stream()
                .flatMap(activity -> {
                    StepDefinition step = (StepDefinition) activity.getProperty(STEP);
                    return step == null ? steps(activity).stream() : List.of(step).stream();
                })
                .toList();
    }
}
