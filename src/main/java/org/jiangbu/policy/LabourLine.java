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
 */
public record LabourLine(
        @Nullable LabourType type,
        @Nullable BigDecimal income,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate bornOn) {
    /** Of a worker whose age is not known. */
    public LabourLine(
            @Nullable LabourType type, @Nullable BigDecimal income, @Nullable LocalDate from, @Nullable LocalDate to) {
        this(type, income, from, to, null);
    }
}
