package org.jiangbu.workflow;

import java.time.LocalDate;
import java.util.List;

/**
 * Overdue items of one step in one place that the same people hold.
 *
 * @param areaCode where they wait: village, township or county
 * @param stepName in the reader's language
 * @param people who may decide them: the one who holds them by name, else all who hold the role there; none if nobody does
 * @param byName whether somebody holds them by name
 * @param overdue how many
 * @param oldestDue the earliest due date of them
 */
public record LateHolding(
        String areaCode,
        String processId,
        String stepKey,
        String stepName,
        List<String> people,
        boolean byName,
        int overdue,
        LocalDate oldestDue) {}
