package org.jiangbu.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** Notes which sequence flows cases take in tests; the application's own history keeps none. */
@Component
class WalkedFlows extends AbstractProcessEnginePlugin {
    private final Set<String> walked = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPreBPMNParseListeners(listeners);
        }
        listeners.add(new Noting());
    }

    void forget() {
        walked.clear();
    }

    /** Flows of a model that no case has taken since, each with where it leads from and to. */
    List<String> notWalked(BpmnModelInstance model) {
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !walked.contains(key(process, noted(flow))))
                .map(flow -> "%s: %s (%s → %s)"
                        .formatted(process, flow.getId(), name(flow.getSource()), name(flow.getTarget())))
                .toList();
    }

    private static String name(FlowNode node) {
        return node.getName() == null ? node.getId() : node.getName();
    }

    /** The engine knows no flow behind an event-based gateway, only the event that happened. */
    private static String noted(SequenceFlow flow) {
        return flow.getSource() instanceof EventBasedGateway ? flow.getTarget().getId() : flow.getId();
    }

    private static String key(String process, String element) {
        return process + "/" + element;
    }

    private final class Noting extends AbstractBpmnParseListener {
        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, noting(scope.getProcessDefinition(), flow.getId()));
        }

        @Override
        public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl event) {
            event.addListener(ExecutionListener.EVENTNAME_END, noting(scope.getProcessDefinition(), event.getId()));
        }

        private ExecutionListener noting(ProcessDefinitionImpl process, String element) {
            String key = key(((ProcessDefinitionEntity) process).getKey(), element);
            return passing -> walked.add(key);
        }
    }
}
