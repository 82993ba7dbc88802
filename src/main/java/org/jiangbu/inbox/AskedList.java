package org.jiangbu.inbox;

import java.math.BigDecimal;
import java.time.LocalDate;
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

/**
 * A list of the inbox as it is asked for at the screen or at the REST door, which mean the same by the same words.
 *
 * @param parts values that their parts can read; what is left out does not narrow
 */
public record AskedList(Map<AddressPart, String> parts) {

    public Holder list() {
        return switch (parts.getOrDefault(AddressPart.LIST, "all")) {
            case "mine" -> Holder.SOMEBODY;
            case "team" -> Holder.NOBODY;
            case "area" -> Holder.OTHERS;
            default -> Holder.ANYBODY;
        };
    }

    public Sort sort() {
        return Sort.valueOf(parts.getOrDefault(AddressPart.SORT, Sort.DUE.name()));
    }

    /** The question to the inbox; without a word about them, it leaves out what the person has put aside. */
    public WorkItemQuery query(int limit) {
        String step = parts.get(AddressPart.STEP);
        String[] stepParts = step == null ? new String[] {null, null} : step.split("/", 2);
        return new WorkItemQuery(
                        place(),
                        stepParts[0],
                        stepParts[1],
                        parts.containsKey(AddressPart.OVERDUE),
                        parts.get(AddressPart.TEXT),
                        sort(),
                        null,
                        limit)
                .narrowedBy(narrowing());
    }

    /** The smallest place that is named. */
    private @Nullable String place() {
        for (AddressPart part : List.of(AddressPart.GROUP, AddressPart.VILLAGE, AddressPart.TOWNSHIP)) {
            if (parts.containsKey(part)) return parts.get(part);
        }
        return null;
    }

    private Narrowing narrowing() {
        return new Narrowing(
                list(),
                parts.get(AddressPart.CATEGORY),
                Set.copyOf(many(AddressPart.PRODUCT)),
                fen(AddressPart.FROM),
                fen(AddressPart.TO),
                day(AddressPart.DUE_FROM),
                day(AddressPart.DUE_TO),
                Set.copyOf(many(AddressPart.FLAGS)),
                many(AddressPart.PRIORITY).stream().map(Priority::valueOf).collect(Collectors.toSet()),
                parts.containsKey(AddressPart.ASIDE) ? PutAside.ONLY : PutAside.HIDDEN);
    }

    private @Nullable Long fen(AddressPart part) {
        String yuan = parts.get(part);
        return yuan == null ? null : Money.ofYuan(new BigDecimal(yuan)).fen();
    }

    public @Nullable LocalDate day(AddressPart part) {
        String day = parts.get(part);
        return day == null ? null : LocalDate.parse(day);
    }

    /** The values of a part that may have several. */
    public List<String> many(AddressPart part) {
        String values = parts.get(part);
        return values == null ? List.of() : List.of(values.split(","));
    }
}
