package org.jiangbu.inbox;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jiangbu.workflow.Priority;
import org.jiangbu.workflow.WorkItemQuery.Sort;

/** What may be asked of the inbox, by the names that the browser's address and the REST door share. */
public enum AddressPart {
    /** Which list: {@code all}, {@code mine}, {@code team} or {@code area}. */
    LIST(like("all|mine|team|area")),
    TOWNSHIP(like("\\d{9}")),
    VILLAGE(like("\\d{12}")),
    GROUP(like("\\d{14}")),
    /** Process id and step key joined by a slash. */
    STEP(like("[\\w.-]{1,100}/[\\w.-]{1,100}")),
    OVERDUE(like("1")),
    /** Part of a name or number, or pinyin initials. */
    TEXT(text -> !text.isBlank() && text.length() <= 100),
    CATEGORY(text -> !text.isBlank() && text.length() <= 50),
    /** Codes of products, of which a case is about one. */
    PRODUCT(like("[\\w-]{1,50}(,[\\w-]{1,50}){0,19}")),
    /** Smallest and largest amount in yuan. */
    FROM(like("\\d{1,10}(\\.\\d{1,2})?")),
    TO(like("\\d{1,10}(\\.\\d{1,2})?")),
    DUE_FROM(AddressPart::isDay),
    DUE_TO(AddressPart::isDay),
    FLAGS(like("[\\w-]{1,50}(,[\\w-]{1,50}){0,19}")),
    PRIORITY(text -> Arrays.stream(text.split(",", -1)).allMatch(AddressPart::isPriority)),
    /** Only what the person has put aside. */
    ASIDE(like("1")),
    SORT(text -> Arrays.stream(Sort.values()).anyMatch(sort -> sort.name().equals(text))),
    ITEM(like("\\d{1,18}")),
    /** Columns beside the title, of a screen. */
    COLUMNS(text -> Arrays.stream(text.split(",", -1)).allMatch(AddressPart::isColumn));

    private final Predicate<String> readable;

    AddressPart(Predicate<String> readable) {
        this.readable = readable;
    }

    /** Whether the value says something for this part; nothing is known about whether it exists. */
    public boolean readable(String value) {
        return readable.test(value);
    }

    /** Its name in an address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it leaves items out; the list, the order and what a screen shows of it do not. */
    public boolean narrows() {
        return this != LIST && this != SORT && !ofScreen();
    }

    /** Whether it is about what a screen shows of the list, and so nothing that a program asks. */
    public boolean ofScreen() {
        return this == ITEM || this == COLUMNS;
    }

    /** Places that lie in this one. */
    public List<AddressPart> within() {
        return switch (this) {
            case TOWNSHIP -> List.of(VILLAGE, GROUP);
            case VILLAGE -> List.of(GROUP);
            default -> List.of();
        };
    }

    private static Predicate<String> like(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean isPriority(String text) {
        return Arrays.stream(Priority.values()).anyMatch(one -> one.name().equals(text));
    }

    private static boolean isColumn(String text) {
        return Arrays.stream(ListColumn.values()).anyMatch(one -> one.name().equals(text));
    }

    private static boolean isDay(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
