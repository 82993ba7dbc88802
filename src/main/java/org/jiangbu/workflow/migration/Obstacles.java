package org.jiangbu.workflow.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What keeps cases in their version. */
@Component
class Obstacles {
    private final Places places;
    private final StepCatalogue steps;

    Obstacles(Places places, StepCatalogue steps) {
        this.places = places;
        this.steps = steps;
    }

    /** Those of the cases that cannot move, by where they wait now. */
    List<Obstacle> of(StepMap map, List<String> caseKeys) {
        Map<String, Set<String>> waiting = places.waiting(map.from(), caseKeys);
        Map<String, Refusal> barred =
                barred(map, waiting.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        List<Obstacle> obstacles = new ArrayList<>();
        for (String key : caseKeys) {
            reason(waiting.get(key), barred).ifPresent(reason -> obstacles.add(new Obstacle(key, reason)));
        }
        return obstacles;
    }

    private static Optional<Refusal> reason(@Nullable Set<String> elements, Map<String, Refusal> barred) {
        if (elements == null) return Optional.of(new Refusal("workflow.migration.elsewhere"));
        return elements.stream()
                .flatMap(element -> Stream.ofNullable(barred.get(element)))
                .findFirst();
    }

    /** From which of these elements no case moves, and why. */
    private Map<String, Refusal> barred(StepMap map, Set<String> elements) {
        Map<String, Place> known =
                places.of(map.from()).stream().collect(Collectors.toMap(Place::elementId, one -> one));
        Map<String, Refusal> barred = new HashMap<>();
        for (String element : elements) {
            Place place = known.get(element);
            String target = map.places().get(element);
            if (place == null) {
                barred.put(element, new Refusal("workflow.migration.under-way", element));
            } else if (target == null) {
                barred.put(element, new Refusal("workflow.migration.unmapped", place.name()));
            } else if (place.step() && votesEnd(step(map.from(), element), step(map.to(), target))) {
                barred.put(element, new Refusal("workflow.migration.seats", place.name()));
            }
        }
        return barred;
    }

    private StepDefinition step(String definitionId, String key) {
        return steps.step(definitionId, key).orElseThrow();
    }

    private static boolean votesEnd(StepDefinition one, StepDefinition other) {
        return one.quorum().several() && !sameDeciders(one, other);
    }

    /** Whether the same persons decide both, and in the same way. */
    static boolean sameDeciders(StepDefinition one, StepDefinition other) {
        return one.key().equals(other.key())
                && one.role().equals(other.role())
                && one.quorum().equals(other.quorum())
                && one.deciders().equals(other.deciders());
    }
}
