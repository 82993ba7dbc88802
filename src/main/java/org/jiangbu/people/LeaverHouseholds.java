package org.jiangbu.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.base.Internal;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 离职转办 of the households that somebody is cadre of: what is declared for them from now on comes to the successor. Whoever
 * receives them is a cadre there today and not related to them (H6); what cannot be passed stays.
 */
@Component
@Internal
@Transactional(propagation = Propagation.MANDATORY)
public class LeaverHouseholds {
    private final CadreAssignments assignments;
    private final HouseholdReads households;
    private final RelationBook relations;
    private final Staff staff;

    LeaverHouseholds(CadreAssignments assignments, HouseholdReads households, RelationBook relations, Staff staff) {
        this.assignments = assignments;
        this.households = households;
        this.relations = relations;
        this.staff = staff;
    }

    /** Why a household stays with the one who leaves. */
    public enum Stays {
        /** 回避: the successor is related to the household. */
        RELATED,
        /** The successor is no cadre there today. */
        UNFIT,
        /** A household has a cadre by name. */
        BY_NAME
    }

    /** @param stays why it stays, null where it passes */
    public record Assigned(long householdId, String areaCode, @Nullable Stays stays) {}

    /** What would pass and what would stay. */
    public List<Assigned> preview(long from, @Nullable Long to) {
        List<Long> ids = assignments.householdsOf(from);
        Map<Long, HouseholdSummary> found = households.summaries(ids);
        Map<Long, Set<Long>> related = to == null ? Map.of() : relations.related(ids);
        Map<String, Boolean> fit = new HashMap<>();
        return ids.stream()
                .map(id -> Objects.requireNonNull(found.get(id)))
                .map(one -> new Assigned(one.id(), one.areaCode(), stays(one, to, related, fit)))
                .toList();
    }

    /** Passes them; returns what passed and what stayed. */
    public List<Assigned> pass(long from, @Nullable Long to) {
        List<Assigned> all = preview(from, to);
        if (to != null) {
            assignments.assignAll(all.stream()
                    .filter(one -> one.stays() == null)
                    .collect(Collectors.toMap(Assigned::householdId, one -> to)));
        }
        return all;
    }

    private @Nullable Stays stays(
            HouseholdSummary household, @Nullable Long to, Map<Long, Set<Long>> related, Map<String, Boolean> fit) {
        if (to == null) return Stays.BY_NAME;
        if (related.getOrDefault(household.id(), Set.of()).contains(to)) return Stays.RELATED;
        boolean cadre =
                fit.computeIfAbsent(household.areaCode(), area -> staff.holders(Roles.ASSIGNED_CADRE, area).stream()
                        .anyMatch(one -> one.id() == to));
        return cadre ? null : Stays.UNFIT;
    }
}
