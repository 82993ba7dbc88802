package org.jiangbu.workflow.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jiangbu.base.Wording;
import org.springframework.stereotype.Component;

/** The steps of the deployed models, from the engine's own cache of parsed models. */
@Component
public class StepCatalogue {
    private static final String STEP = StepDefinition.class.getName();

    /** How the engine notes a timer that waits for the date which a fact names. */
    private static final Pattern A_FACT = Pattern.compile("DATE: \\$\\{\\s*(\\w+)\\s*}");

    private final RepositoryServiceImpl repository;
    /** What was read from a definition stays true: a changed model is another definition. */
    private final Map<String, Map<String, StepDefinition>> stepsByDefinition = new ConcurrentHashMap<>();

    private final Map<String, Map<String, String>> termsByDefinition = new ConcurrentHashMap<>();
    private final Map<String, Wording> namesByDefinition = new ConcurrentHashMap<>();

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
        return Optional.ofNullable(
                stepsByDefinition.computeIfAbsent(definitionId, this::byKey).get(key));
    }

    /** What a model calls one of its elements. */
    public Optional<Wording> elementName(String definitionId, String elementId) {
        ScopeImpl process = (ScopeImpl) repository.getDeployedProcessDefinition(definitionId);
        return Optional.ofNullable(process.findActivity(elementId)).map(ModelNames::of);
    }

    /** User tasks of a model in the order of its file. */
    public List<StepDefinition> steps(String definitionId) {
        return List.copyOf(
                stepsByDefinition.computeIfAbsent(definitionId, this::byKey).values());
    }

    private Map<String, StepDefinition> byKey(String definitionId) {
        Map<String, StepDefinition> steps = new LinkedHashMap<>();
        steps((ScopeImpl) repository.getDeployedProcessDefinition(definitionId))
                .forEach(step -> steps.put(step.key(), step));
        return steps;
    }

    /** What a model calls its process. */
    public Wording name(ProcessDefinition model) {
        return namesByDefinition.computeIfAbsent(
                model.getId(), id -> ModelNames.of(model, (ScopeImpl) repository.getDeployedProcessDefinition(id)));
    }

    /**
     * The fact of a case that names the end of a step's period: what an interrupting timer at the step's edge waits for, else
     * what the step itself names.
     */
    public Optional<String> term(String definitionId, String key) {
        return Optional.ofNullable(termsByDefinition
                .computeIfAbsent(definitionId, this::termsByStep)
                .get(key));
    }

    private Map<String, String> termsByStep(String definitionId) {
        ScopeImpl process = (ScopeImpl) repository.getDeployedProcessDefinition(definitionId);
        Map<String, String> terms = new HashMap<>();
        for (StepDefinition step : steps(definitionId)) {
            if (step.dueFact() != null) terms.put(step.key(), step.dueFact());
            TimerDeclarationImpl.getDeclarationsForScope(process.findActivity(step.key())).values().stream()
                    .filter(TimerDeclarationImpl::isInterruptingTimer)
                    .map(timer -> A_FACT.matcher(timer.getJobConfiguration()))
                    .filter(Matcher::matches)
                    .forEach(fact -> terms.put(step.key(), fact.group(1)));
        }
        return terms;
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
