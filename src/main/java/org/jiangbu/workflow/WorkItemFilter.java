package org.jiangbu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.InForce;
import org.jiangbu.security.Substitution;
import org.jiangbu.workflow.Narrowing.Holder;
import org.jspecify.annotations.Nullable;

/**
 * The condition that limits the inbox to what a person may decide, and to what the person asks for. A person comes to items
 * on several ways; each is one range of one index, so the inbox asks way by way.
 */
final class WorkItemFilter {
    private final List<Way> ways = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final Places places;

    /** A way to what nobody holds, or to what somebody does. */
    private record Way(Holder to, String condition) {}

    /** Whether one item can be come to on two ways. */
    private boolean crossing;

    private WorkItemFilter(@Nullable String within) {
        this.places = new Places(within, params);
    }

    /**
     * Items that the person may decide: theirs by name or their role's in their area, or those of somebody who is away;
     * never those from which the person, or the one who is away, is kept by separation of duties.
     */
    static WorkItemFilter mayDecide(CurrentUser user) {
        return mayDecide(user, null);
    }

    /** The same within one area, which the indexes know by its code. */
    static WorkItemFilter mayDecide(CurrentUser user, @Nullable String within) {
        WorkItemFilter filter = inRole(user, within);
        filter.conditions.add(":me <> all(excluded)");
        return filter;
    }

    /** Items of the person's roles and areas, also those that another reason keeps from the person. */
    static WorkItemFilter inRole(CurrentUser user) {
        return inRole(user, null);
    }

    /**
     * Items of these roles and areas, without those that the person may decide. Who is kept from deciding an item supervises
     * it all the same: what waits is late whoever looks.
     */
    static WorkItemFilter ofOthers(CurrentUser user, Set<Assignment> beneath, @Nullable String within) {
        WorkItemFilter filter = inRole(user, within);
        if (!filter.ways.isEmpty()) {
            filter.conditions.add("not (" + filter.anyWay() + " and :me <> all(excluded))");
        }
        filter.ways.clear();
        filter.crossing = false;
        for (String place : filter.places.of(beneath)) {
            filter.ways.add(new Way(Holder.OTHERS, "assignee_id is null and " + place));
            filter.ways.add(new Way(Holder.OTHERS, "assignee_id is not null and " + place));
        }
        return filter;
    }

    private static WorkItemFilter inRole(CurrentUser user, @Nullable String within) {
        WorkItemFilter filter = new WorkItemFilter(within);
        filter.params.put("me", user.id());
        filter.addWays("me", "", user.ownAssignments());
        int n = 0;
        for (Substitution substitution : user.substitutions()) {
            String absent = "absent" + n;
            String limits = " and :" + absent + " <> all(excluded)";
            filter.params.put(absent, substitution.absentId());
            if (!substitution.processIds().isEmpty()) {
                limits += " and process_id = any(:processes" + n + ")";
                filter.params.put("processes" + n, substitution.processIds().toArray(String[]::new));
            }
            filter.addWays(absent, limits, substitution.assignments());
            filter.crossing = true;
            n++;
        }
        return filter;
    }

    /** The ways to what nobody holds, a role on an area each, and the one way to what that person holds. */
    private void addWays(String person, String limits, Set<Assignment> held) {
        Collection<String> found = places.of(held);
        found.forEach(place -> ways.add(new Way(Holder.NOBODY, "assignee_id is null and " + place + limits)));
        if (!found.isEmpty()) {
            ways.add(new Way(
                    Holder.SOMEBODY,
                    "assignee_id = :" + person + " and " + found.stream().collect(Collectors.joining(" or ", "(", ")"))
                            + limits));
        }
    }

    /** The area is not among the conditions: the ways have been narrowed to it. */
    WorkItemFilter matching(WorkItemQuery query, Clock clock) {
        add(query.processId() != null, "process_id = :process", "process", query.processId());
        add(query.stepKey() != null, "step_key = :step", "step", query.stepKey());
        add(query.overdueOnly(), "due_on < :today", "today", LocalDate.now(clock));
        String text = query.text() == null ? "" : query.text().trim().toLowerCase(java.util.Locale.ROOT);
        add(!text.isEmpty(), "search_text like :text", "text", "%" + escape(text) + "%");
        narrow(query.narrowing(), clock);
        return this;
    }

    private void narrow(Narrowing by, Clock clock) {
        ways.removeIf(way -> by.holder() != Holder.ANYBODY && by.holder() != way.to());
        add(by.category() != null, "category = :category", "category", by.category());
        String[] products = by.products().toArray(String[]::new);
        add(products.length > 0, "products && :products::text[]", "products", products);
        add(by.fromFen() != null, "amount_fen >= :fromFen", "fromFen", by.fromFen());
        add(by.toFen() != null, "amount_fen <= :toFen", "toFen", by.toFen());
        add(by.dueFrom() != null, "due_on >= :dueFrom", "dueFrom", by.dueFrom());
        add(by.dueTo() != null, "due_on <= :dueTo", "dueTo", by.dueTo());
        boolean unmanned = by.flags().contains(UnmannedMarks.FLAG);
        add(
                !by.flags().isEmpty(),
                unmanned ? "(flags && :flags::text[] or " + UnmannedMarks.CONDITION + ")" : "flags && :flags::text[]",
                "flags",
                by.flags().toArray(String[]::new));
        if (unmanned) params.put("moment", InForce.moment(clock));
        Integer[] priorities = by.priorities().stream().map(Enum::ordinal).toArray(Integer[]::new);
        add(priorities.length > 0, "priority = any(:priorities)", "priorities", priorities);
    }

    /** Only these items, or all but these. */
    WorkItemFilter among(Collection<Long> ids, boolean only) {
        String condition = only ? "id = any(:aside)" : "not (id = any(:aside))";
        return add(only || !ids.isEmpty(), condition, "aside", ids.toArray(Long[]::new));
    }

    WorkItemFilter add(boolean wanted, String condition, String name, @Nullable Object value) {
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
        List<String> all = new ArrayList<>(conditions);
        all.add(ways.isEmpty() ? "false" : anyWay());
        return String.join(" and ", all);
    }

    private String anyWay() {
        return ways.stream()
                .map(Way::condition)
                .map(one -> "(" + one + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /**
     * A table of the items, read way by way.
     *
     * @param columns the id among them
     * @param end order and limit of each way, so that only what can come into a page is read
     */
    String wayByWay(String columns, String end) {
        if (ways.isEmpty()) {
            return "(select " + columns + " from work_item where false" + end + ")";
        }
        String limits = String.join(" and ", conditions);
        return ways.stream()
                .map(way -> "(select " + columns + " from work_item where " + way.condition()
                        + (limits.isEmpty() ? "" : " and " + limits) + end + ")")
                .collect(Collectors.joining(crossing ? " union " : " union all ", "(", ")"));
    }

    /**
     * A table of what waits, by these columns and the due day with their number {@code n}, from what was added up while it was
     * written. Knows only conditions on place, role, process, step, holder, due day and who is kept away.
     *
     * @param without items that do not count
     */
    String tallied(String by, Collection<Long> without) {
        if (crossing) throw new IllegalStateException("an item that can be come to on two ways would count twice");
        String tally = "work_item_tally";
        if (!without.isEmpty()) {
            params.put("without", without.toArray(Long[]::new));
            String columns = "area_code, role, process_id, definition_id, step_key, assignee_id, excluded, due_on, ";
            tally = "(select " + columns + "n from work_item_tally union all select " + columns
                    + "-1 from work_item where id = any(:without)) counted";
        }
        return "(select " + by + ", due_on, sum(n) as n from " + tally + " where " + where() + " group by " + by
                + ", due_on having sum(n) > 0)";
    }

    /**
     * A table of sums, each way added up by itself as its range of the index is read.
     *
     * @param columns what is added up; an item that can be come to on two ways counts once
     */
    String summed(String by, String columns, String sums) {
        String end = " group by " + by;
        return crossing
                ? "(select " + by + ", " + sums + " from " + wayByWay("id, " + by + ", " + columns, "") + " each" + end
                        + ")"
                : wayByWay(by + ", " + sums, end);
    }

    Map<String, Object> params() {
        return params;
    }
}
