package org.jiangbu.modeler.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiangbu.modeler.difference.Pairs.Pair;

/** What is said otherwise of a part that both drawings have, one sentence for each fact. */
final class Facts {
    private static final String ROLE = "camunda:candidateGroups";
    private static final String WORKDAYS = "property:dueWorkdays";

    private final Names names;
    private final Pairs pairs;
    private final Reader old;
    private final Reader now;

    /** How the facts of one drawing are read. */
    record Reader(Drawing drawing, Labels labels) {
        Values values(Names names) {
            return new Values(names, drawing, labels);
        }
    }

    Facts(Names names, Pairs pairs, Reader old, Reader now) {
        this.names = names;
        this.pairs = pairs;
        this.old = old;
        this.now = now;
    }

    List<Phrase> changed(Pair pair) {
        Part before = pair.before();
        Part after = pair.after();
        if (before.facts().equals(after.facts()) && before.id().equals(after.id())) return List.of();
        List<Phrase> sentences = new ArrayList<>();
        led(before, after).ifPresent(sentences::add);
        Set<String> all =
                new TreeSet<>(Comparator.comparingInt(FactOrder::of).thenComparing(Comparator.naturalOrder()));
        all.addAll(before.facts().keySet());
        all.addAll(after.facts().keySet());
        for (String fact : all) {
            boolean end = fact.equals(Part.SOURCE) || fact.equals(Part.TARGET);
            if (end || same(before, after, fact)) continue;
            sentences.add(sentence(before, after, fact));
            if (fact.equals(ROLE)) level(before, after).ifPresent(sentences::add);
        }
        if (sentences.isEmpty() && !before.id().equals(after.id())) {
            Object label = now.labels().of(after);
            sentences.add(Phrase.of("changed", label, names.fact("id"), before.id(), after.id()));
        }
        return sentences;
    }

    /** The default way of a gateway may have been drawn anew. */
    private boolean same(Part before, Part after, String fact) {
        String then = before.facts().get(fact);
        String today = after.facts().get(fact);
        if (fact.equals(Part.DEFAULT) && today != null) {
            today = now.drawing()
                    .find(today)
                    .flatMap(pairs::before)
                    .map(Part::id)
                    .orElse(today);
        }
        return Objects.equals(then, today);
    }

    private Optional<Phrase> led(Part before, Part after) {
        boolean left = !before.fact(Part.SOURCE).equals(after.fact(Part.SOURCE));
        boolean arrives = !before.fact(Part.TARGET).equals(after.fact(Part.TARGET));
        if (!left && !arrives) return Optional.empty();
        Object way = old.labels().of(before);
        Object wasTo = old.labels().target(before);
        Object isTo = now.labels().target(after);
        Object wasFrom = old.labels().end(before.fact(Part.SOURCE));
        Object isFrom = now.labels().end(after.fact(Part.SOURCE));
        if (before.isWay() && left && arrives) return Optional.of(Phrase.of("led", way, wasFrom, wasTo, isFrom, isTo));
        if (before.isWay() && arrives) {
            Object name = plain(before) ? Phrase.of("way.only", wasFrom) : way;
            return Optional.of(Phrase.of("led.to", name, wasTo, isTo));
        }
        if (before.isWay()) return Optional.of(Phrase.of("led.from", way, wasFrom, isFrom));
        return Optional.of(Phrase.of("led", now.labels().of(after), wasFrom, wasTo, isFrom, isTo));
    }

    /** Whether the way is the only one from its step and asks for nothing. */
    private boolean plain(Part way) {
        return old.drawing().source(way).filter(source -> !source.isGateway()).isPresent()
                && way.fact(Part.NAME).isBlank()
                && way.fact(Part.CONDITION).isEmpty();
    }

    private Phrase sentence(Part before, Part after, String fact) {
        String then = before.fact(fact);
        String today = after.fact(fact);
        Object label = now.labels().of(after);
        boolean named = !then.isBlank() && !today.isBlank() && !then.strip().equals(today.strip());
        if (fact.equals(Part.NAME) && named && after.isNode()) {
            return Phrase.of("renamed", then.strip(), today.strip());
        }
        if (fact.equals(WORKDAYS) && counts(then) && counts(today)) return Phrase.of("due", label, then, today);
        Object was = old.values(names).of(before, fact, today);
        Object is = now.values(names).of(after, fact, then);
        if (was.equals(is)) {
            was = before.facts().containsKey(fact) ? Phrase.of("quoted", then) : Phrase.of("none");
            is = after.facts().containsKey(fact) ? Phrase.of("quoted", today) : Phrase.of("none");
        }
        return Phrase.of("changed", label, names.fact(fact), was, is);
    }

    private static boolean counts(String days) {
        return days.matches("[1-9]\\d*");
    }

    private Optional<Phrase> level(Part before, Part after) {
        Optional<Object> was = names.level(before.fact(ROLE));
        Optional<Object> is = names.level(after.fact(ROLE));
        if (was.isEmpty() || is.isEmpty() || was.equals(is)) return Optional.empty();
        return Optional.of(Phrase.of("changed", now.labels().of(after), names.fact("level"), was.get(), is.get()));
    }
}
