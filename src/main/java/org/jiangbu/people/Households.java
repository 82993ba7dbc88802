package org.jiangbu.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The register of households. */
@Service
public class Households {
    /** Households in the person's areas, by name, pinyin initials, part of a name or number. */
    public List<HouseholdSummary> search(String text, @Nullable String areaCode, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The household, if the person may read it; refuses otherwise. */
    public HouseholdSummary get(long id) {
        throw new UnsupportedOperationException();
    }

    /** The household with its members. Internal: checks no right. */
    public Household require(long id) {
        throw new UnsupportedOperationException();
    }

    /** Households by the ID number of their householder; unknown numbers are left out. Internal. */
    public Map<String, Long> idsByHeadIdNo(Collection<String> idNos) {
        throw new UnsupportedOperationException();
    }

    /** Registers households set-based, in the given order. Internal: for the initial load of a programme and demos. */
    public List<Long> registerAll(List<NewHousehold> households) {
        throw new UnsupportedOperationException();
    }

    /** Adds members set-based; a name that the household already has is left as it is. Internal. */
    public void addMembers(List<NewMember> members) {
        throw new UnsupportedOperationException();
    }

    /** Members by household, householder first. Internal. */
    public Map<Long, List<Member>> members(Collection<Long> householdIds) {
        throw new UnsupportedOperationException();
    }

    /** Summaries by id; unknown ids are left out. Internal. */
    public Map<Long, HouseholdSummary> summaries(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }
}
