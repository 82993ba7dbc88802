package org.jiangbu.modeler.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangbu.modeler.difference.Pairs.Pair;

/** What came, what went, and in which order ways are asked. */
final class Comings {
    private static final Set<String> BARE = Set.of("kind", "scope", Part.SOURCE, Part.TARGET);
    private static final Set<String> NAMED = Set.of("kind", "name");

    private final Names names;
    private final Pairs pairs;
    private final Drawing before;
    private final Drawing after;
    private final Labels old;
    private final Labels now;

    Comings(Names names, Pairs pairs, Drawing before, Drawing after, Labels old, Labels now) {
        this.names = names;
        this.pairs = pairs;
        this.before = before;
        this.after = after;
        this.old = old;
        this.now = now;
    }

    /** Where it stands now and what it says of itself; nothing of what another sentence tells already. */
    List<Phrase> added(Part part) {
        if (toldByItsEnds(part) || toldByItsEvent(part)) return List.of();
        List<Phrase> sentences = new ArrayList<>();
        sentences.add(placed("added", part, now, after));
        settings(part).ifPresent(settings -> sentences.add(Phrase.of("settings", name(part, now), settings)));
        return sentences;
    }

    /** The ways that came with a new step, or went with one that is gone, and have no sentence of their own. */
    List<String> along(Part node) {
        Stream<Part> came = pairs.added().stream().filter(way -> toldByItsEnds(way) && isEnd(node, way));
        Stream<Part> went = pairs.removed().stream()
                .filter(way -> way.isWay() && pairs.removed().contains(node))
                .filter(way -> node.id().equals(way.fact(Part.SOURCE)));
        return Stream.concat(came, went).map(Part::id).toList();
    }

    private boolean toldByItsEnds(Part part) {
        return part.isWay()
                && BARE.containsAll(part.facts().keySet())
                && (pairs.added().stream().anyMatch(other -> isEnd(other, part)));
    }

    private static boolean isEnd(Part node, Part way) {
        return node.id().equals(way.fact(Part.SOURCE)) || node.id().equals(way.fact(Part.TARGET));
    }

    /** The event that waits for a new message says so itself. */
    private boolean toldByItsEvent(Part part) {
        return part.is("message")
                && NAMED.containsAll(part.facts().keySet())
                && after.waitingFor(part.id()).stream().anyMatch(event -> pairs.before(event)
                        .filter(was -> was.fact(Part.MESSAGE).equals(part.id()))
                        .isEmpty());
    }

    List<Phrase> removed(Part part) {
        boolean withItsStep = part.isWay()
                && pairs.removed().stream().anyMatch(other -> other.id().equals(part.fact(Part.SOURCE)));
        boolean withItsEvent = part.is("message")
                && before.waitingFor(part.id()).stream().anyMatch(event -> after.find(event.key())
                        .filter(is -> is.fact(Part.MESSAGE).equals(part.id()))
                        .isEmpty());
        return withItsStep || withItsEvent ? List.of() : List.of(placed("removed", part, old, before));
    }

    private Phrase placed(String what, Part part, Labels labels, Drawing drawing) {
        if (part.isWay()) return Phrase.of(what + ".way", labels.of(part), labels.target(part));
        Object name = name(part, labels);
        if (!part.isNode()) return Phrase.of(what, labels.of(part));
        Optional<Part> host = drawing.find(part.fact(Part.HOST));
        if (host.isPresent()) return Phrase.of(what + ".at", name, labels.plainly(host.get()));
        List<Object> from = labels.before(part);
        List<Object> to = labels.after(part);
        if (from.isEmpty() && to.isEmpty()) return Phrase.of(what, name);
        if (to.isEmpty()) return Phrase.of(what + ".after", name, from);
        return from.isEmpty() ? Phrase.of(what + ".before", name, to) : Phrase.of(what + ".between", name, from, to);
    }

    private static Object name(Part part, Labels labels) {
        return part.isNode() ? labels.plainly(part) : labels.of(part);
    }

    private Optional<Object> settings(Part part) {
        Values values = new Values(names, after, now);
        return part.facts().keySet().stream()
                .filter(FactOrder::worth)
                .sorted(Comparator.comparingInt(FactOrder::of).thenComparing(Comparator.naturalOrder()))
                .<Object>map(fact -> Phrase.of("setting", names.fact(fact), values.of(part, fact, "")))
                .reduce((one, other) -> Phrase.of("semicolon", one, other));
    }

    /** The first way that fits is taken, so that the order of those that stayed matters. */
    List<Phrase> reordered(Pair pair) {
        if (!pair.after().is("exclusiveGateway")) return List.of();
        List<Part> was = before.waysFrom(pair.before());
        List<Part> is = after.waysFrom(pair.after()).stream()
                .flatMap(way -> pairs.before(way).stream())
                .filter(was::contains)
                .toList();
        List<Part> stayed = was.stream().filter(is::contains).toList();
        return stayed.equals(is) ? List.of() : List.of(Phrase.of("reordered", now.of(pair.after())));
    }
}
