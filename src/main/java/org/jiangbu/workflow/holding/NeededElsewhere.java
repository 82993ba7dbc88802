package org.jiangbu.workflow.holding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.jiangbu.base.Messages;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.engine.NextNode;
import org.jiangbu.workflow.engine.Paths;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.stereotype.Component;

/**
 * Who decides a step is kept from the others of the case (H19); whoever is the only one for another step that the case may
 * come to must not be asked to, or nobody could decide that one.
 */
@Component
class NeededElsewhere {
    private final StepCatalogue steps;
    private final Paths paths;
    private final RuntimeService runtime;
    private final Staff staff;
    private final Messages messages;

    NeededElsewhere(StepCatalogue steps, Paths paths, RuntimeService runtime, Staff staff, Messages messages) {
        this.steps = steps;
        this.paths = paths;
        this.runtime = runtime;
        this.staff = staff;
        this.messages = messages;
    }

    /**
     * Persons who alone can decide another step in one of its roles today, with the step's name.
     *
     * @param kept who is kept from the case
     */
    Map<Long, String> of(WorkItem item, Set<Long> kept) {
        StepDefinition own =
                steps.step(item.processDefinitionId(), item.stepKey()).orElseThrow();
        Map<Long, String> needed = new HashMap<>();
        ahead(item, own).values().stream()
                .filter(step -> !step.duty().equals(own.duty()))
                .forEach(step -> step.deciders().forEach(role -> {
                    List<Long> able = staff.holders(role, item.areaCode()).stream()
                            .map(Person::id)
                            .filter(person -> !kept.contains(person))
                            .toList();
                    if (able.size() == 1) needed.put(able.get(0), step.name().in(messages.locale()));
                }));
        return needed;
    }

    /** The steps to which the case may come by whatever is decided from here on. */
    private Map<String, StepDefinition> ahead(WorkItem item, StepDefinition from) {
        Map<String, Object> facts = runtime.getVariables(item.processInstanceId());
        Map<String, StepDefinition> ahead = new LinkedHashMap<>();
        Set<String> waited = new HashSet<>();
        Deque<StepDefinition> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            StepDefinition step = open.pop();
            for (String outcome : step.outcomes()) {
                Map<String, Object> then = new HashMap<>(facts);
                then.put("outcome", outcome);
                Deque<NextNode> nodes = new ArrayDeque<>(paths.after(item.processDefinitionId(), step.key(), then));
                while (!nodes.isEmpty()) {
                    NextNode node = nodes.pop();
                    StepDefinition next = node.step();
                    if (next != null) {
                        if (ahead.putIfAbsent(next.key(), next) == null) open.push(next);
                    } else if (node.kind() == NextNode.Kind.WAITING && waited.add(node.key())) {
                        nodes.addAll(paths.after(item.processDefinitionId(), node.key(), then));
                    }
                }
            }
        }
        return ahead;
    }
}
