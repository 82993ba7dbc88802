package org.jiangbu.workflow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.workflow.engine.CaseEvents.OpenedTask;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.springframework.stereotype.Component;

/**
 * By when an item is due: with the period at whose end a timer takes it away, where its model has one, else as many
 * workdays after it came as its step gives. So nothing is taken away before the end of the day that the screen shows.
 */
@Component
class DueDays {
    private final StepCatalogue steps;
    private final Terms terms;
    private final WorkdayCalendar calendar;

    DueDays(StepCatalogue steps, Terms terms, WorkdayCalendar calendar) {
        this.steps = steps;
        this.terms = terms;
        this.calendar = calendar;
    }

    /** The fact that names the end of the period in which a step must be done. */
    Optional<String> term(String definitionId, String stepKey) {
        return steps.term(definitionId, stepKey);
    }

    /** The due days of tasks by their ids; those without one are left out. */
    Map<String, LocalDate> of(Collection<OpenedTask> tasks, Function<OpenedTask, LocalDate> came) {
        Map<String, Map<String, LocalDate>> ends = new HashMap<>();
        tasks.stream()
                .flatMap(task -> term(task).stream())
                .distinct()
                .forEach(fact -> ends.put(fact, terms.lastDays(fact, keys(tasks))));
        Map<String, LocalDate> days = new HashMap<>();
        for (OpenedTask task : tasks) {
            LocalDate end = term(task)
                    .map(fact -> Objects.requireNonNull(ends.get(fact)).get(task.caseKey()))
                    .orElse(null);
            int workdays = task.step().dueWorkdays();
            if (end != null) {
                days.put(task.taskId(), end);
            } else if (workdays > 0) {
                days.put(task.taskId(), calendar.plusWorkdays(came.apply(task), workdays));
            }
        }
        return days;
    }

    private Optional<String> term(OpenedTask task) {
        return term(task.processDefinitionId(), task.step().key());
    }

    private static Collection<String> keys(Collection<OpenedTask> tasks) {
        return tasks.stream().map(OpenedTask::caseKey).collect(Collectors.toSet());
    }
}
