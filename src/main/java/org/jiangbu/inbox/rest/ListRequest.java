package org.jiangbu.inbox.rest;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiangbu.base.Refusal;
import org.jiangbu.inbox.AddressPart;
import org.jiangbu.inbox.AskedList;
import org.jiangbu.region.Areas;
import org.jiangbu.workflow.WorkItemQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a request asks of the inbox: by the names that the inbox's address in the browser has, and a few of its own. Whatever
 * is not known or cannot be read is refused, since a filter that is passed over lets too much through.
 */
final class ListRequest {
    static final int LARGEST_PAGE = 500;
    static final int USUAL_PAGE = 50;

    /** Any place by its code, whatever its level; the process, with or without one of its steps; where a page begins. */
    static final String AREA = "area";

    static final String PROCESS = "process";
    static final String AFTER = "after";
    static final String LIMIT = "limit";

    private static final String NAME = "[\\w.-]{1,100}";
    private static final String PLACE = "\\d{6}|\\d{9}|\\d{12}|\\d{14}";

    private final MultiValueMap<String, String> given;
    private final Areas areas;

    private ListRequest(MultiValueMap<String, String> given, Areas areas) {
        this.given = given;
        this.areas = areas;
    }

    /** The filters that this door shares with the screens; the open item is none. */
    static List<AddressPart> shared() {
        return Arrays.stream(AddressPart.values())
                .filter(part -> !part.ofScreen())
                .toList();
    }

    /** A page of a list, 1 to 500 items from behind a cursor. */
    static WorkItemQuery page(MultiValueMap<String, String> given, Areas areas) {
        ListRequest request = new ListRequest(given, areas);
        request.refuseUnless(names(true));
        return request.query(request.limit()).after(request.one(AFTER));
    }

    /** All that a list holds; order and page do not matter. */
    static WorkItemQuery whole(MultiValueMap<String, String> given, Areas areas) {
        ListRequest request = new ListRequest(given, areas);
        request.refuseUnless(names(false));
        return request.query(1);
    }

    static List<String> names(boolean paged) {
        return Stream.concat(
                        shared().stream()
                                .filter(part -> paged || part != AddressPart.SORT)
                                .map(AddressPart::parameter),
                        paged ? Stream.of(AREA, PROCESS, AFTER, LIMIT) : Stream.of(AREA, PROCESS))
                .toList();
    }

    private void refuseUnless(List<String> known) {
        TreeSet<String> unknown = new TreeSet<>(given.keySet());
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new Refusal("base.rest.parameter-unknown", unknown.first(), String.join(", ", known));
        }
    }

    private WorkItemQuery query(int limit) {
        Map<AddressPart, String> parts = new EnumMap<>(AddressPart.class);
        for (AddressPart part : shared()) {
            String value = value(part);
            if (value != null) parts.put(part, value);
        }
        String step = parts.remove(AddressPart.STEP);
        WorkItemQuery shared = new AskedList(parts).query(limit);
        refuseReversed(shared);
        return new WorkItemQuery(
                place(),
                process(step),
                step == null ? null : step.substring(step.indexOf('/') + 1),
                shared.overdueOnly(),
                shared.text(),
                shared.narrowing(),
                shared.sort(),
                null,
                limit);
    }

    private @Nullable String value(AddressPart part) {
        return switch (part) {
            case FLAGS, PRIORITY -> {
                List<String> values = given.getOrDefault(part.parameter(), List.of());
                yield values.isEmpty() ? null : read(part, String.join(",", values));
            }
            case OVERDUE, ASIDE -> isOn(part) ? "1" : null;
            case STEP -> {
                String step = one(part.parameter());
                yield step == null || step.matches(NAME) ? step : read(part, step);
            }
            default -> {
                String value = one(part.parameter());
                yield value == null ? null : read(part, value);
            }
        };
    }

    private static String read(AddressPart part, String value) {
        if (!part.readable(value)) throw malformed(part.parameter());
        return value;
    }

    private boolean isOn(AddressPart part) {
        String value = one(part.parameter());
        if (value == null) return false;
        return switch (value) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw malformed(part.parameter());
        };
    }

    /** The process that is named by itself or before the step; not two. */
    private @Nullable String process(@Nullable String step) {
        String alone = one(PROCESS);
        if (alone != null && !alone.matches(NAME)) throw malformed(PROCESS);
        String before = step == null || step.indexOf('/') < 0 ? null : step.substring(0, step.indexOf('/'));
        if (alone != null && before != null && !alone.equals(before)) throw malformed(PROCESS);
        return alone == null ? before : alone;
    }

    /** The smallest place that is named; all others contain it, and it exists. */
    private @Nullable String place() {
        String smallest = "";
        for (String name : List.of(
                AREA,
                AddressPart.TOWNSHIP.parameter(),
                AddressPart.VILLAGE.parameter(),
                AddressPart.GROUP.parameter())) {
            String code = one(name);
            if (code == null) continue;
            boolean exists = code.matches(PLACE) && areas.find(code).isPresent();
            if (!exists || !(code.startsWith(smallest) || smallest.startsWith(code))) throw malformed(name);
            smallest = code.length() > smallest.length() ? code : smallest;
        }
        return smallest.isEmpty() ? null : smallest;
    }

    private static void refuseReversed(WorkItemQuery query) {
        Long from = query.narrowing().fromFen();
        Long to = query.narrowing().toFen();
        if (from != null && to != null && from > to) throw malformed(AddressPart.TO.parameter());
        var dueFrom = query.narrowing().dueFrom();
        var dueTo = query.narrowing().dueTo();
        if (dueFrom != null && dueTo != null && dueFrom.isAfter(dueTo)) throw malformed(AddressPart.DUE_TO.parameter());
    }

    private int limit() {
        String limit = one(LIMIT);
        if (limit == null) return USUAL_PAGE;
        int rows = limit.matches("\\d{1,4}") ? Integer.parseInt(limit) : 0;
        if (rows < 1 || rows > LARGEST_PAGE) throw new Refusal("base.rest.limit", LARGEST_PAGE);
        return rows;
    }

    /** The only value of that name; none where it is not named at all. */
    private @Nullable String one(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.isEmpty()) return null;
        String value = String.valueOf(values.get(0)).strip();
        if (values.size() > 1 || value.isEmpty()) throw malformed(name);
        return value;
    }

    private static Refusal malformed(String name) {
        return new Refusal("base.rest.parameter", name);
    }
}
