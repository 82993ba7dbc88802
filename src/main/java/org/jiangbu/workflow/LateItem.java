package org.jiangbu.workflow;

import java.time.LocalDate;
import java.util.List;

/**
 * An overdue item as a list of them says it.
 *
 * @param areaCode where it waits, down to the group
 * @param stepName in the reader's language
 * @param title of the case, e.g. the head of its household; empty for who reads no households
 * @param people who holds it by name; while nobody does, those who may take it; empty where nobody may
 * @param byName whether one of them holds it
 * @param role of those who may decide it
 * @param workdaysLate Chinese workdays since its due day, at least 0
 */
public record LateItem(
        long id,
        String caseKey,
        String areaCode,
        String stepName,
        String title,
        List<String> people,
        boolean byName,
        String role,
        LocalDate dueOn,
        int workdaysLate) {}
