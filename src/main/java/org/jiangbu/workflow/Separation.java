package org.jiangbu.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.springframework.stereotype.Component;

/** Asks the modules anew who is related to whom a case is about, whatever the inbox has noted (H6). */
@Component
class Separation {
    private final CaseTexts texts;
    private final StepCatalogue steps;

    Separation(CaseTexts texts, StepCatalogue steps) {
        this.texts = texts;
        this.steps = steps;
    }

    /** Persons by case, of cases that somebody is about to act in. */
    Map<String, Set<Long>> related(Collection<WorkItem> items) {
        Map<String, Set<Long>> related = new HashMap<>();
        items.stream()
                .filter(item -> !isEntry(item.processDefinitionId(), item.stepKey()))
                .collect(Collectors.groupingBy(
                        WorkItem::processId, Collectors.mapping(WorkItem::caseKey, Collectors.toSet())))
                .forEach((processId, keys) -> related.putAll(texts.related(processId, keys)));
        return related;
    }

    /** Whether that person is related and must not act on the step. */
    boolean keeps(long person, String processId, String caseKey, String definitionId, String stepKey) {
        return !isEntry(definitionId, stepKey)
                && texts.related(processId, Set.of(caseKey))
                        .getOrDefault(caseKey, Set.of())
                        .contains(person);
    }

    private boolean isEntry(String definitionId, String stepKey) {
        return steps.step(definitionId, stepKey)
                .map(step -> KeptAway.ENTRY.equals(step.duty()))
                .orElse(false);
    }
}
