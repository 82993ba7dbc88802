package org.jiangbu.reminder;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.security.Assignment;

/** Whom a person may urge: those who stand beneath one of the person's roles in its area (E1). */
public record UrgeReach(List<Above> above) {
    /**
     * A role in an area, and those who stand beneath it there.
     *
     * @param beneath names of roles
     */
    public record Above(Assignment own, Set<String> beneath) {}

    /** Whether what waits in that area for that role may be urged. */
    public boolean covers(String role, String areaCode) {
        return above.stream()
                .anyMatch(one -> one.own().covers(areaCode) && one.beneath().contains(role));
    }

    /** The roles that may be urged in all of that area; none if nobody may be. */
    public Set<String> rolesIn(String areaCode) {
        return above.stream()
                .filter(one -> one.own().covers(areaCode))
                .flatMap(one -> one.beneath().stream())
                .collect(Collectors.toSet());
    }
}
