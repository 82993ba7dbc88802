package org.jiangbu.workflow;

import java.time.LocalDate;
import java.util.Map;

/**
 * Periods that cases wait for end on another day, since holidays have become known; told in the transaction that moves them.
 *
 * @param fact what the models' timers call the period's end
 * @param lastDays the new last days, by case
 */
public record TermsMoved(String fact, Map<String, LocalDate> lastDays) {}
