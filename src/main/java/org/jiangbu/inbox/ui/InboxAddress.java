package org.jiangbu.inbox.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItemQuery.Sort;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox shows, as it stands in the browser's address: filters, order and the open item.
 *
 * @param step process id and step key joined by a slash
 */
record InboxAddress(
        @Nullable String township,
        @Nullable String village,
        @Nullable String step,
        boolean overdue,
        @Nullable String text,
        Sort sort,
        @Nullable Long item) {

    /** Everything, by due date. */
    static InboxAddress start() {
        return new InboxAddress(null, null, null, false, null, Sort.DUE, null);
    }

    static InboxAddress of(QueryParameters parameters) {
        return new InboxAddress(
                parameters
                        .getSingleParameter("township")
                        .filter(InboxAddress::isCode)
                        .orElse(null),
                parameters
                        .getSingleParameter("village")
                        .filter(InboxAddress::isCode)
                        .orElse(null),
                parameters
                        .getSingleParameter("step")
                        .filter(step -> step.contains("/"))
                        .orElse(null),
                parameters.getSingleParameter("overdue").isPresent(),
                parameters
                        .getSingleParameter("text")
                        .filter(text -> !text.isBlank())
                        .orElse(null),
                parameters.getSingleParameter("sort").map(InboxAddress::sort).orElse(Sort.DUE),
                parameters
                        .getSingleParameter("item")
                        .filter(item -> item.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null));
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "township", township);
        put(parameters, "village", village);
        put(parameters, "step", step);
        put(parameters, "overdue", overdue ? "1" : null);
        put(parameters, "text", text);
        put(parameters, "sort", sort == Sort.DUE ? null : sort.name());
        put(parameters, "item", item == null ? null : item.toString());
        return QueryParameters.simple(parameters);
    }

    /** The question to the inbox; the open item does not change it. */
    WorkItemQuery query(int limit) {
        String[] stepParts = step == null ? new String[] {null, null} : step.split("/", 2);
        return new WorkItemQuery(
                village != null ? village : township, stepParts[0], stepParts[1], overdue, text, sort, null, limit);
    }

    boolean filtered() {
        return township != null || village != null || step != null || overdue || text != null;
    }

    boolean sameList(InboxAddress other) {
        return withItem(null).equals(other.withItem(null));
    }

    InboxAddress withItem(@Nullable Long id) {
        return new InboxAddress(township, village, step, overdue, text, sort, id);
    }

    InboxAddress withPlace(@Nullable String townshipCode, @Nullable String villageCode) {
        return new InboxAddress(townshipCode, villageCode, step, overdue, text, sort, null);
    }

    InboxAddress withStep(@Nullable String other) {
        return new InboxAddress(township, village, other, overdue, text, sort, null);
    }

    InboxAddress withOverdue(boolean only) {
        return new InboxAddress(township, village, step, only, text, sort, null);
    }

    InboxAddress withText(@Nullable String other) {
        return new InboxAddress(township, village, step, overdue, other, sort, null);
    }

    InboxAddress withSort(Sort other) {
        return new InboxAddress(township, village, step, overdue, text, other, null);
    }

    private static boolean isCode(String text) {
        return text.matches("\\d{6,14}");
    }

    private static Sort sort(String name) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.name().equals(name))
                .findFirst()
                .orElse(Sort.DUE);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) parameters.put(name, value);
    }
}
