package org.jiangbu.oversight;

import java.time.LocalDate;
import java.util.List;

/**
 * How a season went: on each day, how many households had come so far. The lists have one number a day.
 *
 * @param days from the first day on which anything was declared up to today, without gaps
 * @param households on the register of the year, i.e. what would be all
 */
public record Curve(
        List<LocalDate> days, List<Integer> declared, List<Integer> verified, List<Integer> paid, long households) {}
