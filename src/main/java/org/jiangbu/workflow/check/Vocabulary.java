package org.jiangbu.workflow.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.region.AreaLevel;

/**
 * What a model may name.
 *
 * @param roles each with the level of the areas on which it acts
 * @param delegates the catalogue: by name, the routing facts that each sets
 * @param owners by delegate, the processes whose cases it can act on; one that is not there acts on any case
 * @param panels business panels
 * @param messages by name, the routing facts that come with each
 * @param inputs by delegate, what a designer gives it to work with
 * @param starts by process id, the routing facts that its cases start with
 */
public record Vocabulary(
        Map<String, AreaLevel> roles,
        Map<String, Map<String, FactKind>> delegates,
        Map<String, Map<String, InputKind>> inputs,
        Map<String, Set<String>> owners,
        Set<String> panels,
        Map<String, Map<String, FactKind>> messages,
        Map<String, Map<String, FactKind>> starts) {

    /** Facts of every case: what was decided last, where it was returned or rejected last, and where the case lies. */
    static final Map<String, FactKind> EVERYWHERE = Map.of(
            "outcome", FactKind.TEXT,
            "returnedFrom", FactKind.TEXT,
            "rejectedAt", FactKind.TEXT,
            "areaCode", FactKind.TEXT);

    /** Whether a delegate acts on cases of other processes of the application only. */
    boolean foreign(String delegate, String process) {
        boolean known = owners.values().stream().anyMatch(processes -> processes.contains(process));
        return known && !owners.getOrDefault(delegate, Set.of(process)).contains(process);
    }

    /**
     * What sets a routing fact: delegates, messages and processes by their names. Empty is what every case knows.
     *
     * @param fact as conditions name it
     */
    public Optional<Set<String>> setting(String fact) {
        if (EVERYWHERE.containsKey(fact)) return Optional.empty();
        return Optional.of(Stream.of(delegates, messages, starts)
                .flatMap(sources -> sources.entrySet().stream())
                .filter(source -> source.getValue().containsKey(fact))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    /** The same with more roles. */
    Vocabulary with(Map<String, AreaLevel> more) {
        Map<String, AreaLevel> all = new HashMap<>(roles);
        all.putAll(more);
        return new Vocabulary(Map.copyOf(all), delegates, inputs, owners, panels, messages, starts);
    }
}
