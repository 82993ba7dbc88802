package org.jiangbu.workflow.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.Condition;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows a model from a user task as far as the next places where a case rests, without moving any case. */
@Component
public class Paths {
    private final RepositoryServiceImpl repository;

    private final Engine engine;

    Paths(RepositoryService repository, Engine engine) {
        this.repository = (RepositoryServiceImpl) repository;
        this.engine = engine;
    }

    /**
     * What follows a user task or an awaited event, in the order in which it is passed; of several events the usual first.
     *
     * @param facts routing facts as they are after the decision, its outcome among them
     */
    public List<NextNode> after(String definitionId, String stepKey, Map<String, Object> facts) {
        return after(definitionId, stepKey, facts, delegate -> Map.of());
    }

    /**
     * The same where some delegates can tell beforehand what they will set.
     *
     * @param foreseen the routing facts that a delegate will set, by its name; empty if nobody can know
     */
    public List<NextNode> after(
            String definitionId,
            String stepKey,
            Map<String, Object> facts,
            Function<String, Map<String, Object>> foreseen) {
        Walk walk = new Walk(new Facts(new HashMap<>(facts)), foreseen);
        PvmActivity from = Objects.requireNonNull(
                repository.getDeployedProcessDefinition(definitionId).findActivity(stepKey), stepKey);
        engine.together(Set.of(), () -> walk.leave(from, true)); // conditions are evaluated inside the engine only
        return List.copyOf(walk.found.values());
    }

    /** What follows where a case begins. */
    List<NextNode> fromStart(String definitionId) {
        Walk walk = new Walk(new Facts(new HashMap<>()), delegate -> Map.of());
        PvmActivity start =
                repository.getDeployedProcessDefinition(definitionId).getInitial();
        engine.together(Set.of(), () -> walk.leave(start, true));
        return List.copyOf(walk.found.values());
    }

    private static final class Walk {
        private final Facts facts;
        private final Function<String, Map<String, Object>> foreseen;
        private final Map<String, NextNode> found = new LinkedHashMap<>();

        Walk(Facts facts, Function<String, Map<String, Object>> foreseen) {
            this.facts = facts;
            this.foreseen = foreseen;
        }

        private void leave(PvmActivity node, boolean certain) {
            if ("eventBasedGateway".equals(type(node))) {
                // the engine keeps what may happen there as events of the gateway, not behind flows
                ActivityImpl gateway = (ActivityImpl) node;
                boolean only = gateway.getEventActivities().size() == 1;
                gateway.getEventActivities().stream()
                        .sorted(Comparator.comparingInt(
                                        (ActivityImpl event) -> Math.abs(middle(event) - middle(gateway)))
                                .thenComparing(ActivityImpl::getId))
                        .forEach(event -> enter(event, certain && only));
                return;
            }
            String defaultFlow = (String) node.getProperty("default");
            boolean exclusive = "exclusiveGateway".equals(type(node));
            boolean doubtful = false;
            for (PvmTransition flow : node.getOutgoingTransitions()) {
                if (flow.getId() != null && flow.getId().equals(defaultFlow)) {
                    continue;
                }
                Boolean taken = holds(flow);
                if (taken == null) {
                    doubtful = true;
                    enter(flow.getDestination(), false);
                } else if (taken) {
                    enter(flow.getDestination(), certain && !doubtful);
                    if (exclusive) {
                        return;
                    }
                }
            }
            PvmTransition otherwise = defaultFlow == null ? null : node.findOutgoingTransition(defaultFlow);
            if (otherwise != null) {
                enter(otherwise.getDestination(), certain && !doubtful);
            }
        }

        /** What is drawn straight ahead is the usual way. */
        private static int middle(ActivityImpl activity) {
            return activity.getY() + activity.getHeight() / 2;
        }

        private void enter(PvmActivity node, boolean certain) {
            NextNode.Kind kind = kind(node);
            if (kind == null) {
                leave(node, certain);
                return;
            }
            NextNode known = found.get(node.getId());
            if (known != null) {
                return;
            }
            String delegate = (String) node.getProperty(ModelReader.DELEGATE);
            found.put(
                    node.getId(),
                    new NextNode(
                            kind,
                            node.getId(),
                            ModelNames.of((ActivityImpl) node),
                            (StepDefinition) node.getProperty(StepDefinition.class.getName()),
                            delegate,
                            (String) node.getProperty(ModelReader.AWAITS),
                            certain));
            if (kind == NextNode.Kind.AUTOMATIC) {
                facts.passed(delegate == null ? Map.of() : foreseen.apply(delegate));
                leave(node, certain);
            }
        }

        /** Null for what only leads on. */
        private static NextNode.@Nullable Kind kind(PvmActivity node) {
            String type = type(node);
            if (type.endsWith("Gateway")) {
                return null;
            }
            if ("userTask".equals(type)) {
                return NextNode.Kind.TASK;
            }
            if (type.toLowerCase(java.util.Locale.ROOT).endsWith("endevent")) {
                return NextNode.Kind.END;
            }
            return type.startsWith("intermediate") ? NextNode.Kind.WAITING : NextNode.Kind.AUTOMATIC;
        }

        private static String type(PvmActivity node) {
            return Objects.toString(((ActivityImpl) node).getProperty("type"), "");
        }

        /** Whether a flow is taken; null while nobody can know. */
        private @Nullable Boolean holds(PvmTransition flow) {
            Condition condition = (Condition) flow.getProperty(BpmnParse.PROPERTYNAME_CONDITION);
            if (condition == null) {
                return true;
            }
            facts.doubted = false;
            try {
                boolean holds = condition.evaluate(facts, null);
                return facts.doubted ? null : holds;
            } catch (ProcessEngineException unknownFact) {
                return null;
            }
        }
    }

    /** Routing facts as conditions read them; what a delegate may still change is in doubt. */
    private static final class Facts extends StartProcessVariableScope {
        private final Map<String, Object> known;
        private boolean changing;
        private boolean doubted;

        Facts(Map<String, Object> known) {
            this.known = known;
        }

        /** What was set there, or that anything may have been. */
        void passed(Map<String, Object> told) {
            changing |= told.isEmpty();
            known.putAll(told);
        }

        @Override
        public boolean hasVariable(String name) {
            return known.containsKey(name);
        }

        @Override
        public @Nullable Object getVariable(String name) {
            doubted |= changing && !"outcome".equals(name);
            return known.get(name);
        }
    }
}
