package org.jiangbu.workflow;

import java.time.LocalDate;

/**
 * An overdue item as a list of them says it.
 *
 * @param areaCode where it waits, down to the group
 * @param stepName in the reader's language
 * @param title of the case, e.g. the head of its household; empty for who reads no households
 * @param holder who holds it by name; empty while anybody of the role may take it
 * @param role of those who may decide it
 * @param workdaysLate Chinese workdays since its due day, at least 0
 */
public record LateItem(
        long id,
        String caseKey,
        String areaCode,
        String stepName,
        String title,
        String holder,
        String role,
        LocalDate dueOn,
        int workdaysLate) {}
