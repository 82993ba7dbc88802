package org.jiangbu.selfcheck;

import java.time.LocalDate;

/**
 * The self-check of a township that should have been handed in.
 *
 * @param dueOn the day by which it was wanted: the statutory one, or that for what the county gave back
 * @param workdaysLate workdays since then, at least one
 * @param state {@link SelfCheck.State#FILLING} while the clerk has it, {@link SelfCheck.State#SIGNING} while the leader has
 */
public record LateCheck(
        String caseKey,
        String townshipCode,
        int programmeYear,
        LocalDate dueOn,
        int workdaysLate,
        SelfCheck.State state) {}
