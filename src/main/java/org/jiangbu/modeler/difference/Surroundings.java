package org.jiangbu.modeler.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Between which steps something stands, gateways passed over. */
final class Surroundings {
    private final Drawing drawing;

    Surroundings(Drawing drawing) {
        this.drawing = drawing;
    }

    /** The nearest steps and events from which a case comes there. */
    List<Part> before(Part part) {
        Set<Part> found = new LinkedHashSet<>();
        back(part, found, new HashSet<>());
        return List.copyOf(found);
    }

    private void back(Part part, Set<Part> found, Set<Part> seen) {
        Stream<Part> ways = part.isWay() ? Stream.of(part) : drawing.waysTo(part).stream();
        ways.flatMap(way -> drawing.source(way).stream()).filter(seen::add).forEach(source -> {
            if (source.isGateway()) back(source, found, seen);
            else found.add(source);
        });
    }

    /** The nearest steps and events to which a case goes from there; behind a decision, those to which it goes forward. */
    List<Part> after(Part part) {
        Set<Part> found = new LinkedHashSet<>();
        on(part, found, new HashSet<>());
        return List.copyOf(found);
    }

    private void on(Part part, Set<Part> found, Set<Part> seen) {
        ways(part).stream()
                .flatMap(way -> drawing.target(way).stream())
                .filter(seen::add)
                .forEach(target -> {
                    if (target.isGateway()) on(target, found, seen);
                    else found.add(target);
                });
    }

    private List<Part> ways(Part part) {
        if (part.isWay()) return List.of(part);
        List<Part> all = drawing.waysFrom(part);
        if (!part.is("exclusiveGateway")) return all;
        List<String> forward = before(part).stream()
                .map(step -> step.fact("property:outcomes").split(",", 2)[0].strip())
                .filter(outcome -> !outcome.isEmpty())
                .map(outcome -> "${outcome == '" + outcome + "'}")
                .toList();
        List<Part> chosen = new ArrayList<>(all);
        chosen.removeIf(way -> !forward.contains(way.fact(Part.CONDITION)));
        if (chosen.isEmpty()) {
            chosen.addAll(all);
            chosen.removeIf(way -> way.id().equals(part.fact(Part.DEFAULT)));
        }
        return chosen.isEmpty() ? all : chosen;
    }
}
