package org.jiangbu.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Substitution;

/** The condition that limits the inbox to what a person may decide, and to what the person asks for. */
final class WorkItemFilter {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    /**
     * Items that the person may decide: theirs by name or their role's in their area, or those of somebody who is away;
     * never those from which the person, or the one who is away, is kept by separation of duties.
     */
    static WorkItemFilter mayDecide(CurrentUser user) {
        WorkItemFilter filter = inRole(user);
        filter.conditions.add("not (excluded @> array[:me]::bigint[])");
        return filter;
    }

    /** Items of the person's roles and areas, also those that another reason keeps from the person. */
    static WorkItemFilter inRole(CurrentUser user) {
        WorkItemFilter filter = new WorkItemFilter();
        List<String> ways = new ArrayList<>();
        filter.params.put("me", user.id());
        filter.addWay(ways, "(assignee_id is null or assignee_id = :me)", user.ownAssignments());
        int n = 0;
        for (Substitution substitution : user.substitutions()) {
            String open =
                    """
                    (assignee_id is null or assignee_id = :absent%1$d) and not (excluded @> array[:absent%1$d]::bigint[])
                    """
                            .formatted(n);
            filter.params.put("absent" + n, substitution.absentId());
            if (!substitution.processIds().isEmpty()) {
                open += " and process_id = any(:processes" + n + ")";
                filter.params.put("processes" + n, substitution.processIds().toArray(String[]::new));
            }
            filter.addWay(ways, open, substitution.assignments());
            n++;
        }
        filter.conditions.add(ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")");
        return filter;
    }

    /** One more way to an item: it is open to that person, who holds its role on its area. */
    private void addWay(List<String> ways, String open, Set<Assignment> held) {
        List<String> places = new ArrayList<>();
        for (Assignment assignment : held) {
            int n = params.size();
            places.add("(role = :role%1$d and area_code like :area%1$d)".formatted(n));
            params.put("role" + n, assignment.role());
            params.put("area" + n, assignment.areaCode() + "%");
        }
        if (!places.isEmpty()) {
            ways.add("(" + open + " and (" + String.join(" or ", places) + "))");
        }
    }

    WorkItemFilter matching(WorkItemQuery query, LocalDate today) {
        add(query.areaCode() != null, "area_code like :within", "within", query.areaCode() + "%");
        add(query.processId() != null, "process_id = :process", "process", query.processId());
        add(query.stepKey() != null, "step_key = :step", "step", query.stepKey());
        add(query.overdueOnly(), "due_on < :today", "today", today);
        String text = query.text() == null ? "" : query.text().trim().toLowerCase(java.util.Locale.ROOT);
        add(!text.isEmpty(), "search_text like :text", "text", "%" + escape(text) + "%");
        narrow(query.narrowing());
        return this;
    }

    private void narrow(Narrowing by) {
        switch (by.holder()) {
            case SOMEBODY -> conditions.add("assignee_id is not null");
            case NOBODY -> conditions.add("assignee_id is null");
            case ANYBODY -> {}
        }
        add(by.category() != null, "category = :category", "category", by.category());
        add(by.fromFen() != null, "amount_fen >= :fromFen", "fromFen", by.fromFen());
        add(by.toFen() != null, "amount_fen <= :toFen", "toFen", by.toFen());
        add(by.dueFrom() != null, "due_on >= :dueFrom", "dueFrom", by.dueFrom());
        add(by.dueTo() != null, "due_on <= :dueTo", "dueTo", by.dueTo());
        add(
                !by.flags().isEmpty(),
                "flags && :flags::text[]",
                "flags",
                by.flags().toArray(String[]::new));
        Integer[] priorities = by.priorities().stream().map(Enum::ordinal).toArray(Integer[]::new);
        add(priorities.length > 0, "priority = any(:priorities)", "priorities", priorities);
    }

    /** Only these items, or all but these. */
    WorkItemFilter among(Collection<Long> ids, boolean only) {
        String condition = only ? "id = any(:aside)" : "not (id = any(:aside))";
        return add(only || !ids.isEmpty(), condition, "aside", ids.toArray(Long[]::new));
    }

    WorkItemFilter add(boolean wanted, String condition, String name, @org.jspecify.annotations.Nullable Object value) {
        if (wanted) {
            conditions.add(condition);
            params.put(name, value);
        }
        return this;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    String where() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
