package org.jiangbu.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.CurrentUser;

/** The condition that limits the inbox to what a person may decide, and to what the person asks for. */
final class WorkItemFilter {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    /** Items that the person may decide: theirs by name, or their role's in their area; never an excluded one's. */
    static WorkItemFilter mayDecide(CurrentUser user) {
        WorkItemFilter filter = inRole(user);
        filter.conditions.add("not (excluded @> array[:me]::bigint[])");
        return filter;
    }

    /** Items of the person's roles and areas, also those that another reason keeps from the person. */
    static WorkItemFilter inRole(CurrentUser user) {
        WorkItemFilter filter = new WorkItemFilter();
        List<String> ways = new ArrayList<>();
        int n = 0;
        for (Assignment assignment : user.assignments()) {
            ways.add("(role = :role%1$d and area_code like :area%1$d)".formatted(n));
            filter.params.put("role" + n, assignment.role());
            filter.params.put("area" + n, assignment.areaCode() + "%");
            n++;
        }
        String anyWay = ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")";
        filter.params.put("me", user.id());
        filter.conditions.add("(assignee_id is null or assignee_id = :me)");
        filter.conditions.add(anyWay);
        return filter;
    }

    WorkItemFilter matching(WorkItemQuery query, LocalDate today) {
        add(query.areaCode() != null, "area_code like :within", "within", query.areaCode() + "%");
        add(query.processId() != null, "process_id = :process", "process", query.processId());
        add(query.stepKey() != null, "step_key = :step", "step", query.stepKey());
        add(query.overdueOnly(), "due_on < :today", "today", today);
        String text = query.text() == null ? "" : query.text().trim().toLowerCase(java.util.Locale.ROOT);
        add(!text.isEmpty(), "search_text like :text", "text", "%" + escape(text) + "%");
        return this;
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
