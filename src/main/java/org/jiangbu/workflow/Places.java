package org.jiangbu.workflow;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.security.Assignment;
import org.jspecify.annotations.Nullable;

/** Roles on areas as conditions on {@code work_item} that its indexes by county, township and village serve. */
record Places(@Nullable String within, Map<String, Object> params) {
    private static final int VILLAGE = 12;

    private record Place(String role, String areaCode) {
        boolean covers(Place other) {
            return role.equals(other.role) && other.areaCode.startsWith(areaCode);
        }
    }

    /** One condition for each place; none lies in another. */
    Collection<String> of(Set<Assignment> held) {
        Set<Place> places = held.stream()
                .map(one -> new Place(one.role(), narrowed(one.areaCode())))
                .filter(place -> !place.areaCode().isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return places.stream()
                .filter(place -> places.stream().noneMatch(other -> !other.equals(place) && other.covers(place)))
                .map(this::condition)
                .toList();
    }

    /** What of the area lies within the wanted one; empty if nothing does. */
    private String narrowed(String areaCode) {
        String wanted = Objects.requireNonNullElse(within, "");
        if (wanted.startsWith(areaCode)) {
            return wanted;
        }
        return areaCode.startsWith(wanted) ? areaCode : "";
    }

    /** The lengths stand in the statement, as they stand in the indexes. */
    private String condition(Place place) {
        int n = params.size();
        params.put("role" + n, place.role());
        params.put("area" + n, place.areaCode());
        String area = "left(area_code, %d) = :area%d".formatted(place.areaCode().length(), n);
        if (place.areaCode().length() > VILLAGE) {
            params.put("village" + n, place.areaCode().substring(0, VILLAGE));
            area += " and left(area_code, %d) = :village%d".formatted(VILLAGE, n);
        }
        return "role = :role" + n + " and " + area;
    }
}
