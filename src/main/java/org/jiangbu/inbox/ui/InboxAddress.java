package org.jiangbu.inbox.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.inbox.AddressPart;
import org.jiangbu.inbox.AskedList;
import org.jiangbu.inbox.ListColumn;
import org.jiangbu.workflow.Narrowing.Holder;
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
        if (!part.ofScreen()) others.remove(AddressPart.ITEM);
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

    /** With these columns in the place of what the person usually sees. */
    InboxAddress withColumns(Set<ListColumn> columns) {
        return with(
                AddressPart.COLUMNS, columns.stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
    }

    /** The columns that are asked for, if any are. */
    Optional<Set<ListColumn>> columns() {
        return parts.containsKey(AddressPart.COLUMNS)
                ? Optional.of(many(AddressPart.COLUMNS).stream()
                        .map(ListColumn::valueOf)
                        .collect(Collectors.toSet()))
                : Optional.empty();
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
        return asked().list();
    }

    Sort sort() {
        return asked().sort();
    }

    /** Whether anything narrows the list that is asked for. */
    boolean filtered() {
        return Arrays.stream(AddressPart.values()).anyMatch(part -> part.narrows() && parts.containsKey(part));
    }

    boolean sameList(InboxAddress other) {
        return listed().equals(other.listed());
    }

    /** The list as it is narrowed and ordered, whichever item is open and columns are shown. */
    String listed() {
        return withItem(null).with(AddressPart.COLUMNS, null).parameters().getQueryString();
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
        return asked().query(limit);
    }

    private AskedList asked() {
        return new AskedList(parts);
    }

    @Nullable
    LocalDate day(AddressPart part) {
        return asked().day(part);
    }

    /** The values of a part that may have several. */
    List<String> many(AddressPart part) {
        return asked().many(part);
    }
}
