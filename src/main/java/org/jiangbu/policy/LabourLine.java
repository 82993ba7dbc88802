package org.jiangbu.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Labour as it was written down, before it is judged.
 *
 * @param income in yuan
 * @param from first day of work; registers give only the last one
 */
public record LabourLine(
        @Nullable LabourType type, @Nullable BigDecimal income, @Nullable LocalDate from, @Nullable LocalDate to) {}
