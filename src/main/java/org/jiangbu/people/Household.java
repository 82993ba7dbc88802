package org.jiangbu.people;

import java.util.List;

/** A household with its members. */
public record Household(HouseholdSummary summary, List<Member> members) {
    public long id() {
        return summary.id();
    }

    /** The householder, who is every household's first member. */
    public Member head() {
        return members.get(0);
    }

    public String areaCode() {
        return summary.areaCode();
    }
}
