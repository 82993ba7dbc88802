package org.jiangbu.workflow.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.workflow.check.Passage;
import org.jiangbu.workflow.check.Rule;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What keeps cases in their version. */
@Component
class Obstacles {
    private final Places places;
    private final Passages passages;
    private final StepCatalogue steps;
    private final Messages messages;

    /** What was found of the plan that is asked for part by part. */
    private volatile @Nullable Judged judged;

    Obstacles(Places places, Passages passages, StepCatalogue steps, Messages messages) {
        this.places = places;
        this.passages = passages;
        this.steps = steps;
        this.messages = messages;
    }

    /**
     * What keeps cases from a plan, by what they have behind them and where they wait. It is the same for every case of that
     * kind as long as the versions are.
     */
    private record Judged(StepMap map, Map<Passage, Map<String, Optional<Refusal>>> reasons) {
        Map<String, Optional<Refusal>> of(Passage passage) {
            return reasons.computeIfAbsent(passage, one -> new ConcurrentHashMap<>());
        }
    }

    /** Those of the cases that cannot move, by where they wait now and by what they have behind them. */
    List<Obstacle> of(StepMap map, List<String> caseKeys) {
        steps.requireSound(map.from());
        steps.requireSound(map.to());
        Map<String, Set<String>> waiting = places.waiting(map.from(), caseKeys);
        Map<String, Place> known =
                places.of(map.from()).stream().collect(Collectors.toMap(Place::elementId, one -> one));
        Map<String, Passage> behind = passages.of(map.from(), List.copyOf(waiting.keySet()));
        Judged found = judged(map);
        List<Obstacle> obstacles = new ArrayList<>();
        for (String key : caseKeys) {
            if (!waiting.containsKey(key)) {
                obstacles.add(new Obstacle(key, new Refusal("workflow.migration.elsewhere")));
                continue;
            }
            Passage passage = Objects.requireNonNull(behind.get(key));
            Map<String, Optional<Refusal>> reasons = found.of(passage);
            waiting.getOrDefault(key, Set.of()).stream()
                    .flatMap(element ->
                            reasons.computeIfAbsent(element, at -> reason(map, at, known.get(at), passage)).stream())
                    .findFirst()
                    .ifPresent(reason -> obstacles.add(new Obstacle(key, reason)));
        }
        return obstacles;
    }

    private Judged judged(StepMap map) {
        Judged known = judged;
        if (known != null && known.map().equals(map)) return known;
        Judged fresh = new Judged(map, new ConcurrentHashMap<>());
        judged = fresh;
        return fresh;
    }

    /** Why cases with that behind them do not move from an element, if anything keeps them. */
    private Optional<Refusal> reason(StepMap map, String element, @Nullable Place place, Passage passage) {
        String target = map.places().get(element);
        if (place == null) {
            Wording name = steps.elementName(map.from(), element).orElseThrow();
            return Optional.of(new Refusal("workflow.migration.under-way", name));
        }
        if (target == null) return Optional.of(new Refusal("workflow.migration.unmapped", place.name()));
        if (place.step() && votesEnd(step(map.from(), element), step(map.to(), target))) {
            return Optional.of(new Refusal("workflow.migration.seats", place.name()));
        }
        return stepsOver(map, place, target, passage);
    }

    /** What is mandatory stays so for cases that move, and nothing that leads to money is done twice. */
    private Optional<Refusal> stepsOver(StepMap map, Place place, String target, Passage passage) {
        String element = place.elementId();
        if (passage.unknown(element)) return Optional.of(new Refusal("workflow.migration.refused"));
        Passage there = passages.of(map.to());
        Wording name = steps.elementName(map.to(), target).orElseThrow();
        return passage.missing(element, target, there)
                .map(gate -> new Refusal("workflow.migration.gate", place.name(), name, title(gate)))
                .or(() -> passage.repeated(element, target, there)
                        .map(done -> new Refusal("workflow.migration.again", place.name(), name, done)));
    }

    private Wording title(Rule rule) {
        return new Wording(rule.title(messages, Locale.SIMPLIFIED_CHINESE), rule.title(messages, Locale.ENGLISH));
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
