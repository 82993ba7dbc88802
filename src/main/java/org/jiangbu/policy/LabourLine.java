package org.jiangbu.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Labour as it was written down, before it is judged.
 *
 * @param income in yuan
 * @param bornOn birth date of the worker, where the ID number is known
 * @param from first day of work; registers give only the last one
 * @param diedOn day of the worker's death, where one is registered (H2)
 */
public record LabourLine(
        @Nullable LabourType type,
        @Nullable BigDecimal income,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate bornOn,
        @Nullable LocalDate diedOn) {
    /** Of a worker of whom no death is known. */
    public LabourLine(
            @Nullable LabourType type,
            @Nullable BigDecimal income,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate bornOn) {
        this(type, income, from, to, bornOn, null);
    }

    /** Of a worker whose age is not known. */
    public LabourLine(
            @Nullable LabourType type, @Nullable BigDecimal income, @Nullable LocalDate from, @Nullable LocalDate to) {
        this(type, income, from, to, null, null);
    }
}
