package org.jiangbu.inbox.ui;

import static org.jiangbu.base.ui.Components.text;

import java.math.BigDecimal;
import java.util.Set;
import org.jiangbu.base.Money;
import org.jiangbu.inbox.AddressPart;
import org.jiangbu.workflow.Priority;

/** What the filters call the values that the address holds. */
class FilterWords {
    private final ItemServices services;

    FilterWords(ItemServices services) {
        this.services = services;
    }

    /** A kind that no message names shows as the case names it. */
    String category(String code) {
        String key = "inbox.category." + code;
        return services.messages().has(key) ? text(key) : code;
    }

    String flag(String code) {
        String key = "inbox.flag." + code;
        return services.messages().has(key) ? text(key) : code;
    }

    String priority(Priority priority) {
        return text("workflow.priority." + priority);
    }

    /** The words of a chip. */
    String chip(AddressPart part, String value) {
        return switch (part) {
            case CATEGORY -> category(value);
            case PRODUCT -> services.lists().productNames(Set.of(value)).getOrDefault(value, value);
            case FROM -> text("inbox.chip.from", yuan(value));
            case TO -> text("inbox.chip.to", yuan(value));
            case DUE_FROM -> text("inbox.chip.due-from", value);
            case DUE_TO -> text("inbox.chip.due-to", value);
            case FLAGS -> flag(value);
            case PRIORITY -> priority(Priority.valueOf(value));
            case ASIDE -> text("inbox.filter.aside");
            default -> value;
        };
    }

    private static String yuan(String value) {
        return text("base.ui.yuan", Money.ofYuan(new BigDecimal(value)).format());
    }
}
