package org.jiangbu.selfcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The self-check of a programme year.
 *
 * @param areaCode the county
 * @param dueOn the statutory day, inclusive (P19)
 * @param byVillages whether villages fill in their own part first
 * @param revision rises with every change, so that nobody overwrites what another has changed
 */
public record Campaign(
        int programmeYear,
        String areaCode,
        String title,
        LocalDate dueOn,
        boolean byVillages,
        int revision,
        @Nullable Instant issuedAt,
        List<CheckItem> items,
        List<Lead> leads) {

    /**
     * How early a township is reminded first (R21).
     *
     * @param sharePermille from that share of the county's households on, in thousandths
     * @param workdays before the due day
     */
    public record Lead(int sharePermille, int workdays) {}

    public boolean issued() {
        return issuedAt != null;
    }

    /** Workdays before the due day on which a township with that share of the households is reminded first. */
    int lead(int sharePermille) {
        return leads.stream()
                .filter(lead -> lead.sharePermille() <= sharePermille)
                .mapToInt(Lead::workdays)
                .max()
                .orElse(0);
    }
}
