package org.jiangbu.people;

import java.util.List;

/** A household with its members. */
public record Household(HouseholdSummary summary, List<Member> members) {
    public long id() {
        return summary.id();
    }

    public String areaCode() {
        return summary.areaCode();
    }
}
