package org.jiangbu.workflow.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jiangbu.form.StepFields;
import org.jiangbu.workflow.Quorum;
import org.jiangbu.workflow.engine.CaseEvents.OpenedTask;
import org.jspecify.annotations.Nullable;

/** Reads the vocabulary from a model while the engine parses it, and makes its tasks tell {@link CaseEvents}. */
final class ModelReader extends AbstractBpmnParseListener {
    /** Property of a service task: the catalogue's delegate that it names. */
    static final String DELEGATE = "delegate";

    /** Property of a service task: what the designer gave the delegate to work with, by name. */
    static final String INPUTS = "inputs";

    /** Property of an event: the role whose work outside the case brings it about. */
    static final String AWAITS = "awaits";

    private final CaseEvents events;

    ModelReader(CaseEvents events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        StepDefinition step = step(element, activity);
        task.getCandidateGroupIdExpressions().clear(); // the work item holds the role; no identity link per task
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE,
                created -> events.taskOpened(new OpenedTask(
                        created.getId(),
                        created.getExecution().getProcessBusinessKey(),
                        created.getProcessDefinitionId(),
                        created.getProcessInstanceId(),
                        step)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, done -> events.taskClosed(done.getId()));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, gone -> events.taskClosed(gone.getId()));
        activity.setProperty(StepDefinition.class.getName(), step);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String delegate = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression");
        if (delegate != null) {
            activity.setProperty(DELEGATE, delegate.replaceAll("[${}\\s]", ""));
        }
        activity.setProperty(INPUTS, Map.copyOf(properties(element)));
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.setProperty(AWAITS, properties(element).get(AWAITS));
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                reached -> events.endReached(reached.getProcessInstanceId(), activity.getId()));
    }

    /** Told once all of a file is read: whatever kind an element is of, it keeps its name. */
    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        processes.forEach(process -> keepNames(root, process));
    }

    private static void keepNames(Element element, ProcessDefinitionEntity process) {
        String id = element.attribute("id");
        Optional.ofNullable(id == null ? null : process.findActivity(id))
                .ifPresent(activity -> ModelNames.keepEnglish(properties(element), activity));
        element.elements().forEach(inside -> keepNames(inside, process));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        ModelNames.keepEnglish(properties(element), process);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                ended -> events.caseEnded(ended.getProcessInstanceId()));
    }

    private static StepDefinition step(Element element, ActivityImpl activity) {
        Map<String, String> properties = properties(element);
        String role = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "candidateGroups");
        String key = activity.getId();
        List<String> outcomes = list(properties.getOrDefault("outcomes", ""));
        String deciders = properties.getOrDefault("deciders", role == null ? "" : role);
        return new StepDefinition(
                ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey(),
                key,
                ModelNames.of(activity, properties),
                role == null ? "" : role.trim(),
                outcomes,
                ModelNames.outcomes(outcomes, properties),
                element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef"),
                properties.get("panel"),
                Boolean.parseBoolean(properties.get("bulk")),
                Integer.parseInt(properties.getOrDefault("dueWorkdays", "0").trim()),
                properties.get("dueFact"),
                properties.getOrDefault("duty", key),
                Boolean.parseBoolean(properties.get("returnChoice")),
                Quorum.of(properties.get("quorum"), key),
                list(deciders),
                StepFields.of(properties));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The {@code camunda:properties} of an element by name; what is left blank is not set. */
    static Map<String, String> properties(Element element) {
        Map<String, String> found = new HashMap<>();
        @Nullable Element extensions = element.element("extensionElements");
        if (extensions == null) {
            return found;
        }
        List<Element> entries = new ArrayList<>();
        for (Element properties : extensions.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties")) {
            entries.addAll(properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property"));
        }
        entries.stream()
                .filter(entry -> entry.attribute("value") != null
                        && !entry.attribute("value").isBlank())
                .forEach(entry -> found.put(entry.attribute("name"), entry.attribute("value")));
        return found;
    }
}
