package org.jiangbu.workflow.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.form.StepFields;
import org.jiangbu.workflow.Quorum;
import org.jiangbu.workflow.release.PublishedFiles;
import org.springframework.stereotype.Component;

/** The steps of the deployed models, from the engine's own cache of parsed models. */
@Component
public class StepCatalogue {
    private static final String STEP = StepDefinition.class.getName();

    /** How the engine notes a timer that waits for the date which a fact names. */
    private static final Pattern A_FACT = Pattern.compile("DATE: \\$\\{\\s*(\\w+)\\s*}");

    private final RepositoryServiceImpl repository;
    private final PublishedFiles files;
    private final Messages messages;
    private final Set<String> sound = ConcurrentHashMap.newKeySet();
    /** What was read from a definition stays true: a changed model is another definition. */
    private final Map<String, Map<String, StepDefinition>> stepsByDefinition = new ConcurrentHashMap<>();

    private final Map<String, Map<String, String>> termsByDefinition = new ConcurrentHashMap<>();
    private final Map<String, Wording> namesByDefinition = new ConcurrentHashMap<>();

    StepCatalogue(RepositoryService repository, PublishedFiles files, Messages messages) {
        this.repository = (RepositoryServiceImpl) repository;
        this.files = files;
        this.messages = messages;
    }

    /**
     * A model as the engine reads it. One that was changed in the database is refused before the engine is asked: the
     * engine's own refusal says nothing to a reader and would undo the caller's transaction.
     */
    ProcessDefinitionEntity model(String definitionId) {
        if (!sound.contains(definitionId)) {
            files.model(definitionId);
            sound.add(definitionId);
        }
        return (ProcessDefinitionEntity) repository.getDeployedProcessDefinition(definitionId);
    }

    /** Refuses a model that cannot be used because it was changed in the database. */
    public void requireSound(String definitionId) {
        model(definitionId);
    }

    /** Whether a model can be used. */
    public boolean isSound(String definitionId) {
        try {
            if (!sound.contains(definitionId)) requireSound(definitionId);
            return true;
        } catch (Refusal changed) {
            return false;
        }
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

    /** Every version of every process, the newest first. */
    public List<ProcessDefinition> versions() {
        return repository
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
    }

    /** The process of which a definition is a version. */
    public String process(String definitionId) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definitionId)
                .singleResult()
                .getKey();
    }

    public Optional<StepDefinition> step(String definitionId, String key) {
        return Optional.ofNullable(
                stepsByDefinition.computeIfAbsent(definitionId, this::byKey).get(key));
    }

    /** The same for a list; one of a model that cannot be used says so in the place of its name and offers nothing to do. */
    public Optional<StepDefinition> shown(String definitionId, String key) {
        return isSound(definitionId) ? step(definitionId, key) : Optional.of(withheld(definitionId, key));
    }

    private StepDefinition withheld(String definitionId, String key) {
        String said = "workflow.step.withheld";
        Wording name = new Wording(messages.get(Locale.SIMPLIFIED_CHINESE, said), messages.get(Locale.ENGLISH, said));
        return new StepDefinition(
                process(definitionId),
                key,
                name,
                "",
                List.of(),
                Map.of(),
                null,
                null,
                false,
                0,
                null,
                key,
                false,
                Quorum.ONE,
                List.of(),
                StepFields.AS_IN_FORM);
    }

    /** What a model calls one of its elements. */
    public Optional<Wording> elementName(String definitionId, String elementId) {
        return Optional.ofNullable(model(definitionId).findActivity(elementId)).map(ModelNames::of);
    }

    /** User tasks of a model in the order of its file. */
    public List<StepDefinition> steps(String definitionId) {
        return List.copyOf(
                stepsByDefinition.computeIfAbsent(definitionId, this::byKey).values());
    }

    private Map<String, StepDefinition> byKey(String definitionId) {
        Map<String, StepDefinition> steps = new LinkedHashMap<>();
        steps(model(definitionId)).forEach(step -> steps.put(step.key(), step));
        return steps;
    }

    /** What a model calls its process; in Chinese only if it cannot be used. */
    public Wording name(ProcessDefinition model) {
        if (!isSound(model.getId())) return new Wording(Objects.toString(model.getName(), model.getKey()), null);
        return namesByDefinition.computeIfAbsent(model.getId(), id -> ModelNames.of(model, model(id)));
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
        ScopeImpl process = model(definitionId);
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
