package org.jiangbu.intake.judging;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.LabourType;
import org.jiangbu.policy.LineChecks;

/**
 * What rows are judged by.
 *
 * @param checks the programme's rules for single lines, as of today
 * @param labourTypes the labour type that a word means
 * @param mayEnter whether the person may enter for a village, by its code
 */
public record JudgingContext(
        int programmeYear,
        LineChecks checks,
        Catalogue catalogue,
        Function<String, Optional<LabourType>> labourTypes,
        Places places,
        Predicate<String> mayEnter) {}
