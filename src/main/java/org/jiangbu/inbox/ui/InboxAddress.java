package org.jiangbu.inbox.ui;

import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.base.Money;
import org.jiangbu.workflow.Narrowing;
import org.jiangbu.workflow.Narrowing.Holder;
import org.jiangbu.workflow.Narrowing.PutAside;
import org.jiangbu.workflow.Priority;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItemQuery.Sort;
import org.jspecify.annotations.Nullable;

/** What the inbox shows, as it stands in the browser's address: list, filters, order and the open item. */
record InboxAddress(Map<AddressPart, String> parts) {
    private static final String EVERYTHING = "all";

    /** Everything, by due date. */
    static InboxAddress start() {
        return new InboxAddress(Map.of());
    }

    /** Parts that cannot be read are left out. */
    static InboxAddress of(QueryParameters parameters) {
        Map<AddressPart, String> parts = new EnumMap<>(AddressPart.class);
        for (AddressPart part : AddressPart.values()) {
            parameters
                    .getSingleParameter(part.parameter())
                    .map(String::strip)
                    .filter(part::readable)
                    .ifPresent(value -> parts.put(part, value));
        }
        return new InboxAddress(parts);
    }

    /** Never empty: the bare address is for whatever the person wants to see first. */
    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (AddressPart part : AddressPart.values()) {
            if (parts.containsKey(part)) parameters.put(part.parameter(), parts.get(part));
        }
        if (parameters.isEmpty()) parameters.put(AddressPart.LIST.parameter(), EVERYTHING);
        return QueryParameters.simple(parameters);
    }

    @Nullable
    String get(AddressPart part) {
        return parts.get(part);
    }

    /** With another value of one part, or without it; what lies below a place goes with it, and the open item closes. */
    InboxAddress with(AddressPart part, @Nullable String value) {
        Map<AddressPart, String> others = new EnumMap<>(AddressPart.class);
        others.putAll(parts);
        if (part != AddressPart.ITEM) others.remove(AddressPart.ITEM);
        part.within().forEach(others::remove);
        if (value == null || !part.readable(value)) {
            others.remove(part);
        } else {
            others.put(part, value);
        }
        return new InboxAddress(others);
    }

    InboxAddress withItem(@Nullable Long id) {
        return with(AddressPart.ITEM, id == null ? null : id.toString());
    }

    InboxAddress withStep(@Nullable String step) {
        return with(AddressPart.STEP, step);
    }

    InboxAddress withOverdue(boolean only) {
        return with(AddressPart.OVERDUE, only ? "1" : null);
    }

    @Nullable
    String step() {
        return get(AddressPart.STEP);
    }

    boolean overdue() {
        return parts.containsKey(AddressPart.OVERDUE);
    }

    @Nullable
    Long item() {
        String item = get(AddressPart.ITEM);
        return item == null ? null : Long.valueOf(item);
    }

    Holder list() {
        return switch (parts.getOrDefault(AddressPart.LIST, EVERYTHING)) {
            case "mine" -> Holder.SOMEBODY;
            case "team" -> Holder.NOBODY;
            case "area" -> Holder.OTHERS;
            default -> Holder.ANYBODY;
        };
    }

    Sort sort() {
        return Sort.valueOf(parts.getOrDefault(AddressPart.SORT, Sort.DUE.name()));
    }

    /** Whether anything narrows the list that is asked for. */
    boolean filtered() {
        return Arrays.stream(AddressPart.values()).anyMatch(part -> part.narrows() && parts.containsKey(part));
    }

    boolean sameList(InboxAddress other) {
        return withItem(null).equals(other.withItem(null));
    }

    /** The list as it is narrowed and ordered, whichever item is open. */
    String listed() {
        return withItem(null).parameters().getQueryString();
    }

    /** The list alone, without what narrows it. */
    InboxAddress unfiltered() {
        InboxAddress bare = withItem(null);
        for (AddressPart part : AddressPart.values()) {
            if (part.narrows()) bare = bare.with(part, null);
        }
        return bare;
    }

    /** The question to the inbox; the open item does not change it. */
    WorkItemQuery query(int limit) {
        String step = step();
        String[] stepParts = step == null ? new String[] {null, null} : step.split("/", 2);
        return new WorkItemQuery(
                        place(), stepParts[0], stepParts[1], overdue(), get(AddressPart.TEXT), sort(), null, limit)
                .narrowedBy(narrowing());
    }

    private @Nullable String place() {
        for (AddressPart part : List.of(AddressPart.GROUP, AddressPart.VILLAGE, AddressPart.TOWNSHIP)) {
            if (parts.containsKey(part)) return parts.get(part);
        }
        return null;
    }

    private Narrowing narrowing() {
        return new Narrowing(
                list(),
                get(AddressPart.CATEGORY),
                fen(AddressPart.FROM),
                fen(AddressPart.TO),
                day(AddressPart.DUE_FROM),
                day(AddressPart.DUE_TO),
                Set.copyOf(many(AddressPart.FLAGS)),
                many(AddressPart.PRIORITY).stream().map(Priority::valueOf).collect(Collectors.toSet()),
                parts.containsKey(AddressPart.ASIDE) ? PutAside.ONLY : PutAside.HIDDEN);
    }

    private @Nullable Long fen(AddressPart part) {
        String yuan = get(part);
        return yuan == null ? null : Money.ofYuan(new BigDecimal(yuan)).fen();
    }

    @Nullable
    LocalDate day(AddressPart part) {
        String day = get(part);
        return day == null ? null : LocalDate.parse(day);
    }

    /** The values of a part that may have several. */
    List<String> many(AddressPart part) {
        String values = get(part);
        return values == null ? List.of() : List.of(values.split(","));
    }
}
