package org.jiangbu.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.stereotype.Component;

/**
 * Asks anew whom the facts of a case keep from a step, whatever the inbox has noted: who is related to whom it is about, or
 * acted in another role on what it carries on (H6, H19).
 */
@Component
class Separation {
    private final CaseTexts texts;
    private final KeptAway keptAway;
    private final StepCatalogue steps;

    Separation(CaseTexts texts, KeptAway keptAway, StepCatalogue steps) {
        this.texts = texts;
        this.keptAway = keptAway;
        this.steps = steps;
    }

    private record Step(String definitionId, String key) {}

    /** Persons by item, of items on which somebody is about to act; items from which nobody is kept may be left out. */
    Map<Long, Set<Long>> kept(Collection<WorkItem> items) {
        Map<Long, Set<Long>> kept = new HashMap<>();
        items.stream()
                .collect(Collectors.groupingBy(item -> new Step(item.processDefinitionId(), item.stepKey())))
                .forEach((step, group) -> {
                    Map<String, Set<Long>> byCase = kept(step, keys(group));
                    group.forEach(item -> kept.put(item.id(), byCase.getOrDefault(item.caseKey(), Set.of())));
                });
        return kept;
    }

    /** Whether the person is kept from the step. */
    boolean keeps(long person, String caseKey, String definitionId, String stepKey) {
        return kept(new Step(definitionId, stepKey), Set.of(caseKey))
                .getOrDefault(caseKey, Set.of())
                .contains(person);
    }

    private static Set<String> keys(List<WorkItem> items) {
        return items.stream().map(WorkItem::caseKey).collect(Collectors.toSet());
    }

    private Map<String, Set<Long>> kept(Step of, Set<String> caseKeys) {
        StepDefinition step = steps.step(of.definitionId(), of.key()).orElseThrow();
        if (KeptAway.ENTRY.equals(step.duty())) {
            return Map.of();
        }
        Map<String, Set<Long>> kept = new HashMap<>();
        texts.keptAway(step.processId(), caseKeys).forEach((key, persons) -> kept.put(key, new HashSet<>(persons)));
        keptAway.byParts(texts.parts(step.processId(), caseKeys), step)
                .forEach((key, persons) ->
                        kept.computeIfAbsent(key, one -> new HashSet<>()).addAll(persons));
        return kept;
    }
}
