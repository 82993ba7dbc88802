package org.jiangbu.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Open items of a township.
 *
 * @param townshipCode nine digits
 * @param open items that wait for somebody
 * @param overdue of these, those past their due date
 * @param oldestDue the earliest due date that has passed
 */
public record TownshipWork(String townshipCode, int open, int overdue, @Nullable LocalDate oldestDue) {}
