package org.jiangbu.people;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Which cadre is assigned to which household (挂包干部); every household has at most one at a time. */
@Service
public class CadreAssignments {
    /** Assigns a cadre from today on. For township clerks. */
    public void assign(long householdId, long cadreId) {
        throw new UnsupportedOperationException();
    }

    /** Cadre by household, set-based. Internal. */
    public void assignAll(Map<Long, Long> cadreByHousehold) {
        throw new UnsupportedOperationException();
    }

    /** Cadre by household; households without one are left out. Internal. */
    public Map<Long, Long> cadresOf(Collection<Long> householdIds) {
        throw new UnsupportedOperationException();
    }
}
