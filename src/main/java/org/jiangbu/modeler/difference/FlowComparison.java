package org.jiangbu.modeler.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jiangbu.modeler.difference.Change.Area;
import org.jiangbu.modeler.difference.Change.Kind;
import org.jiangbu.modeler.difference.Change.Side;
import org.jiangbu.modeler.difference.Pairs.Pair;

/** What is different between two drawings, in the order in which one reads the flow. */
final class FlowComparison {
    private final Drawing before;
    private final Drawing after;
    private final Pairs pairs;
    private final Facts facts;
    private final Comings comings;
    private final List<Placed> found = new ArrayList<>();

    /** A change at its place in the flow. */
    private record Placed(double place, Change change) {}

    FlowComparison(Names names, Drawing before, Drawing after) {
        this.before = before;
        this.after = after;
        this.pairs = new Pairs(before, after);
        Labels old = new Labels(names, before);
        Labels now = new Labels(names, after);
        this.facts = new Facts(names, pairs, new Facts.Reader(before, old), new Facts.Reader(after, now));
        this.comings = new Comings(names, pairs, before, after, old, now);
    }

    List<Change> changes() {
        Map<String, Double> places = places();
        for (Part part : pairs.removed()) {
            double place = places.getOrDefault("-" + part.key(), 0.0);
            comings.removed(part).forEach(said -> note(place, Kind.REMOVED, Side.BEFORE, with(part, before), said));
        }
        for (Pair pair : pairs.kept()) {
            double place = places.getOrDefault(pair.after().key(), 0.0);
            List<String> ids = new ArrayList<>(shown(pair.after(), after));
            if (!pair.before().id().equals(pair.after().id())) ids.addAll(shown(pair.before(), before));
            facts.changed(pair).forEach(said -> note(place, Kind.CHANGED, Side.BOTH, ids, said));
            comings.reordered(pair).forEach(said -> note(place, Kind.CHANGED, Side.BOTH, ids, said));
        }
        for (Part part : pairs.added()) {
            double place = places.getOrDefault(part.key(), 0.0);
            comings.added(part).forEach(said -> note(place, Kind.ADDED, Side.AFTER, with(part, after), said));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Placed::place))
                .map(Placed::change)
                .toList();
    }

    private void note(double place, Kind kind, Side side, List<String> ids, Phrase sentence) {
        found.add(new Placed(place, new Change(Area.FLOW, kind, side, ids, sentence)));
    }

    private List<String> with(Part part, Drawing drawing) {
        List<String> ids = new ArrayList<>(shown(part, drawing));
        if (part.isNode()) ids.addAll(comings.along(part));
        return ids;
    }

    /** What can be pointed at: a message by the events that wait for it, the process as a whole by nothing. */
    private static List<String> shown(Part part, Drawing drawing) {
        if (part.is("message")) {
            return drawing.waitingFor(part.id()).stream().map(Part::id).toList();
        }
        return part.is("process") || part.is("definitions") ? List.of() : List.of(part.id());
    }

    /** Where each part is read; what is gone, under its key with a minus, behind what was before it. */
    private Map<String, Double> places() {
        Map<String, Double> places = new HashMap<>();
        after.reading().forEach((key, place) -> places.put(key, (double) place));
        Map<String, Integer> reading = before.reading();
        List<String> old = new ArrayList<>(reading.keySet());
        old.sort(Comparator.comparing(key -> reading.getOrDefault(key, 0)));
        double last = 0;
        for (String key : old) {
            if (places.containsKey(key)) last = places.getOrDefault(key, last);
            else places.put("-" + key, last + 0.5);
        }
        return places;
    }

    /** Whether anything that is in both is drawn in another way. */
    boolean layoutMoved() {
        Set<String> moved = pairs.moved();
        Map<String, String> old = new TreeMap<>(before.layout());
        Map<String, String> now = new TreeMap<>(after.layout());
        old.keySet().removeAll(moved);
        now.keySet().removeAll(moved);
        return !old.equals(now);
    }

    boolean writtenAlike() {
        return before.written().equals(after.written());
    }
}
