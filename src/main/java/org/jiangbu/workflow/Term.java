package org.jiangbu.workflow;

import java.time.LocalDate;

/**
 * A period of workdays after which a case moves on by itself.
 *
 * @param from the day from which they are counted, itself not counted
 * @param lastDay the last day of the period: it ends with the end of that day
 */
public record Term(LocalDate from, int workdays, LocalDate lastDay) {}
