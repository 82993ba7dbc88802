package org.jiangbu.workflow.holding;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.base.Messages;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.stereotype.Component;

/**
 * Who decides a step is kept from the others of the case (H19); whoever is the only one for another step must not be asked
 * to, or nobody could decide that one.
 */
@Component
class NeededElsewhere {
    private final StepCatalogue steps;
    private final Staff staff;
    private final Messages messages;

    NeededElsewhere(StepCatalogue steps, Staff staff, Messages messages) {
        this.steps = steps;
        this.staff = staff;
        this.messages = messages;
    }

    /**
     * Another step of the item's case that nobody but the person can decide today, by its name.
     *
     * @param kept who is kept from the case
     */
    Optional<String> of(WorkItem item, long person, Set<Long> kept) {
        StepDefinition own =
                steps.step(item.processDefinitionId(), item.stepKey()).orElseThrow();
        return steps.steps(item.processDefinitionId()).stream()
                .filter(step ->
                        !step.duty().equals(own.duty()) && !step.quorum().several())
                .filter(step -> onlyOne(step.role(), item.areaCode(), person, kept))
                .map(step -> step.name().in(messages.locale()))
                .findFirst();
    }

    private boolean onlyOne(String role, String area, long person, Set<Long> kept) {
        Set<Long> able = staff.holders(role, area).stream()
                .map(Person::id)
                .filter(holder -> !kept.contains(holder))
                .collect(Collectors.toSet());
        return able.equals(Set.of(person));
    }
}
