package org.jiangbu.reminder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whom one sweep has told of what, by kind; as the journal keeps it there are numbers only. */
class SweepTold {
    /**
     * A notice with the person whom it is for, or an item that notices are about.
     *
     * @param noticeId null in a line of an item
     * @param personId null in a line of an item
     * @param itemId null in a line of a notice
     */
    record Line(@Nullable Long noticeId, @Nullable Long personId, @Nullable Long itemId) {}

    /** The lines of what two tables of a statement hold: {@code notices} with id and person, {@code told} with the items. */
    static final String LINES =
            """
            select id as notice_id, person_id, null::bigint as item_id from notices
            union all
            select distinct null::bigint, null::bigint, item_id from told
            """;

    private final Map<ReminderKind, Set<Long>> people = new EnumMap<>(ReminderKind.class);
    private final Map<ReminderKind, Set<Long>> items = new EnumMap<>(ReminderKind.class);

    /** Adds what was told; returns the notices. */
    List<Long> add(ReminderKind kind, List<Line> lines) {
        List<Long> notices = new ArrayList<>();
        for (Line line : lines) {
            if (line.noticeId() != null) notices.add(line.noticeId());
            if (line.personId() != null) into(people, kind).add(line.personId());
            if (line.itemId() != null) into(items, kind).add(line.itemId());
        }
        return notices;
    }

    private static Set<Long> into(Map<ReminderKind, Set<Long>> all, ReminderKind kind) {
        return all.computeIfAbsent(kind, none -> new HashSet<>());
    }

    /** How many people, each once, whatever they were told. */
    int people() {
        return number(people);
    }

    /** People and items in all, and of each kind that was told: {@code duePeople}, {@code dueItems} and so on. */
    Map<String, Integer> facts() {
        Map<String, Integer> facts = new TreeMap<>(Map.of("people", people(), "items", number(items)));
        people.forEach((kind, told) -> facts.put(fact(kind, "People"), told.size()));
        items.forEach((kind, told) -> facts.put(fact(kind, "Items"), told.size()));
        return facts;
    }

    private static String fact(ReminderKind kind, String what) {
        return kind.name().toLowerCase(Locale.ROOT) + what;
    }

    private static int number(Map<ReminderKind, Set<Long>> all) {
        Set<Long> each = new HashSet<>();
        all.values().forEach(each::addAll);
        return each.size();
    }
}
