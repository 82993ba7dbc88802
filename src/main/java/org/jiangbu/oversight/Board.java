package org.jiangbu.oversight;

import java.util.List;
import org.jiangbu.workflow.StepLoad;

/**
 * What a supervisor sees at one moment: how far each township has come, and what waits where.
 *
 * @param townships the one furthest behind first
 * @param loads what waits at each step in each place; the townships' open and overdue items are its sums
 * @param overdueBesides overdue items of the areas that are in no township's sum: at steps of the county, or the supervisor's own
 */
public record Board(List<TownshipProgress> townships, List<StepLoad> loads, int overdueBesides) {}
