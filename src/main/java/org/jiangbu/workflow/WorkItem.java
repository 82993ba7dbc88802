package org.jiangbu.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One open user task as the inbox sees it.
 *
 * @param stepKey id of the user task in the model, {@code stepName} its name there in the reader's language
 * @param outcomes in the model's order; the first leads forward
 * @param outcomeNames what each outcome is called, in the reader's language
 * @param formKey form in {@code forms/}, if the step has one
 * @param panel name of the business panel, if the step has one
 * @param bulk whether the model allows to decide many at once
 * @param priority how much it hurries
 * @param returnChoice whether who returns may ask that the case run again instead of coming straight back
 * @param dueOn last working day to act, if the step has a deadline
 * @param revision grows with every change; a decision must name the one it saw
 */
public record WorkItem(
        long id,
        String caseKey,
        String processId,
        String processDefinitionId,
        String processInstanceId,
        String stepKey,
        String stepName,
        String role,
        String areaCode,
        @Nullable Long assigneeId,
        String title,
        @Nullable Long amountFen,
        @Nullable String category,
        Set<String> flags,
        List<String> outcomes,
        Map<String, String> outcomeNames,
        @Nullable String formKey,
        @Nullable String panel,
        boolean bulk,
        boolean returnChoice,
        Priority priority,
        @Nullable LocalDate dueOn,
        Instant createdAt,
        int round,
        int revision) {
    WorkItem titled(String newTitle) {
        return new WorkItem(
                id,
                caseKey,
                processId,
                processDefinitionId,
                processInstanceId,
                stepKey,
                stepName,
                role,
                areaCode,
                assigneeId,
                newTitle,
                amountFen,
                category,
                flags,
                outcomes,
                outcomeNames,
                formKey,
                panel,
                bulk,
                returnChoice,
                priority,
                dueOn,
                createdAt,
                round,
                revision);
    }

    WorkItem marked(String flag) {
        Set<String> more = new HashSet<>(flags);
        more.add(flag);
        return new WorkItem(
                id,
                caseKey,
                processId,
                processDefinitionId,
                processInstanceId,
                stepKey,
                stepName,
                role,
                areaCode,
                assigneeId,
                title,
                amountFen,
                category,
                more,
                outcomes,
                outcomeNames,
                formKey,
                panel,
                bulk,
                returnChoice,
                priority,
                dueOn,
                createdAt,
                round,
                revision);
    }

    /** What an outcome is called. */
    public String outcomeName(String outcome) {
        return outcomeNames.getOrDefault(outcome, outcome);
    }

    /** Whether the deadline has passed on the given day. */
    public boolean overdueOn(LocalDate day) {
        return dueOn != null && dueOn.isBefore(day);
    }
}
