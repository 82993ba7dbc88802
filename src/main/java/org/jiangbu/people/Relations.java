package org.jiangbu.people;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Kinship between those who work here and households; who is related keeps away (H6). */
@Service
public class Relations {
    /** Records that a person belongs or is related to a household. For township clerks. */
    public void relate(long personId, long householdId, String kinship) {
        throw new UnsupportedOperationException();
    }

    /** Persons who must not act for a household. Internal. */
    public Map<Long, Set<Long>> excludedFor(Collection<Long> householdIds) {
        throw new UnsupportedOperationException();
    }
}
