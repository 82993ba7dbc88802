package org.jiangbu.modeler.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Which parts of two drawings are the same; a way that was drawn anew from the same step is the same way. */
final class Pairs {
    private final Map<Part, Part> before = new LinkedHashMap<>();
    private final List<Part> removed = new ArrayList<>();
    private final List<Part> added = new ArrayList<>();

    /** A part in both drawings. */
    record Pair(Part before, Part after) {}

    Pairs(Drawing old, Drawing now) {
        old.parts().stream().filter(part -> now.find(part.key()).isEmpty()).forEach(removed::add);
        for (Part part : now.parts()) {
            old.find(part.key()).ifPresentOrElse(same -> before.put(part, same), () -> added.add(part));
        }
        match((one, other) -> one.fact(Part.TARGET).equals(other.fact(Part.TARGET)));
        match((one, other) -> asked(one).equals(asked(other)));
        match((one, other) -> one.fact(Part.CONDITION).equals(other.fact(Part.CONDITION)));
    }

    private void match(BiPredicate<Part, Part> same) {
        for (Part way : List.copyOf(added)) {
            removed.stream()
                    .filter(old -> way.isWay() && old.isWay())
                    .filter(old -> old.fact(Part.SOURCE).equals(way.fact(Part.SOURCE)))
                    .filter(old -> same.test(old, way))
                    .findFirst()
                    .ifPresent(old -> {
                        before.put(way, old);
                        added.remove(way);
                        removed.remove(old);
                    });
        }
    }

    private static SortedMap<String, String> asked(Part way) {
        SortedMap<String, String> facts = new TreeMap<>(way.facts());
        facts.remove(Part.TARGET);
        return facts;
    }

    List<Part> added() {
        return added;
    }

    List<Part> removed() {
        return removed;
    }

    List<Pair> kept() {
        return before.entrySet().stream()
                .map(pair -> new Pair(pair.getValue(), pair.getKey()))
                .toList();
    }

    Optional<Part> before(Part after) {
        return Optional.ofNullable(before.get(after));
    }

    /** Ids of what stands in one of the drawings alone, or under another id. */
    Set<String> moved() {
        Set<String> ids = new HashSet<>();
        removed.forEach(part -> ids.add(part.id()));
        added.forEach(part -> ids.add(part.id()));
        kept().stream().filter(pair -> pair.before().isWay()).forEach(pair -> {
            if (!pair.before().id().equals(pair.after().id())) {
                ids.add(pair.before().id());
                ids.add(pair.after().id());
            }
        });
        return ids;
    }
}
