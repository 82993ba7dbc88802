package org.jiangbu.policy;

import java.util.Locale;
import org.jiangbu.base.Period;

/**
 * The production award (产业以奖代补) of one year.
 *
 * @param window first and last day on which a sale or work counts (R6)
 * @param industryFund code of the fund that pays industry awards
 * @param labourFund code of the fund that pays labour awards; often the same
 * @param paperEvidence evidence is kept on paper in the village, so that no file must be attached
 */
public record Programme(
        int year,
        String name,
        String englishName,
        Period window,
        Status status,
        String industryFund,
        String labourFund,
        boolean paperEvidence) {
    /** The life of a programme. */
    public enum Status {
        DRAFT,
        OPEN,
        CLOSED,
        ARCHIVED
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? englishName : name;
    }
}
