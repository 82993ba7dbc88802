package org.jiangbu.oversight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.base.Percent;
import org.jiangbu.declaration.TownshipDeclarations;
import org.jiangbu.selfcheck.SelfCheck;
import org.jspecify.annotations.Nullable;

/**
 * A township on the board (R21).
 *
 * @param code nine digits
 * @param households on the register of the year
 * @param declarations its households by how far they have come
 * @param paidFen paid so far, in fen
 * @param open items that wait there
 * @param overdue of these, those past their due date
 * @param workdaysLate Chinese workdays since the oldest due date that has passed; 0 if nothing is late
 * @param selfCheck its self-check of the year; null while none is issued
 */
public record TownshipProgress(
        String code,
        String name,
        long households,
        TownshipDeclarations declarations,
        long paidFen,
        int open,
        int overdue,
        @Nullable LocalDate oldestDue,
        int workdaysLate,
        @Nullable SelfCheck selfCheck) {

    /** Per cent of the declared households that have their award; those that ended without one count as done. */
    public BigDecimal done() {
        return done(List.of(this));
    }

    /** The same of several townships together. */
    public static BigDecimal done(List<TownshipProgress> townships) {
        long done = townships.stream()
                .mapToLong(one -> one.declarations.paid() + one.declarations.ended())
                .sum();
        return Percent.of(
                done,
                townships.stream().mapToLong(one -> one.declarations.declared()).sum());
    }

    /** How far the self-check has come, as the message files name it: a state, correcting, or none. */
    public String selfCheckState() {
        return selfCheck == null ? "none" : selfCheck.standing();
    }

    /** Workdays by which the self-check is late, or was handed in late; 0 if it is not. */
    public int selfCheckLate() {
        return selfCheck == null ? 0 : selfCheck.workdaysLate();
    }
}
