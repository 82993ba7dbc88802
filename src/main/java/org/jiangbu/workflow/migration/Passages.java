package org.jiangbu.workflow.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.check.ModelChecker;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.Passage;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.past.PastMove;
import org.jiangbu.workflow.past.PastMoves;
import org.jiangbu.workflow.release.PublishedFiles;
import org.springframework.stereotype.Component;

/** What running cases have behind them, by the version in which they run and those through which they came. */
@Component
class Passages {
    private final ModelChecker checker;
    private final PublishedFiles files;
    private final StepCatalogue steps;
    private final PastMoves moves;
    /** What was read from a definition stays true: a changed model is another definition. */
    private final Map<String, Passage> byDefinition = new ConcurrentHashMap<>();

    /** So does what cases have behind them that came one way: many come the same way, and are asked for part by part. */
    private volatile Ways ways = new Ways("", Map.of());

    Passages(ModelChecker checker, PublishedFiles files, StepCatalogue steps, PastMoves moves) {
        this.checker = checker;
        this.files = files;
        this.steps = steps;
        this.moves = moves;
    }

    /** From version to version, and at which places; none where that was not kept. */
    private record Crossing(String from, String to, Map<String, String> places) {}

    /** The ways by which cases came into a version, with what they have behind them. */
    private record Ways(String definitionId, Map<List<Crossing>, Passage> passages) {}

    /** Of cases that began in a version. */
    Passage of(String definitionId) {
        steps.requireSound(definitionId);
        return byDefinition.computeIfAbsent(definitionId, this::read);
    }

    private Passage read(String definitionId) {
        String process = steps.process(definitionId);
        return checker.read(
                        new ModelFile(process + ".bpmn", files.model(definitionId)),
                        name -> files.find(definitionId, name))
                .map(Passage::of)
                .orElseThrow(() -> new Refusal("workflow.migration.refused"));
    }

    /** Of each of these cases, which run in that version now; cases that came the same way share one. */
    Map<String, Passage> of(String definitionId, List<String> caseKeys) {
        Map<String, List<PastMove>> moved = moves.of(caseKeys);
        Map<List<Crossing>, Passage> byWay = ways(definitionId).passages();
        Map<String, Passage> passages = new HashMap<>();
        for (String key : caseKeys) {
            List<Crossing> way = moved.getOrDefault(key, List.of()).stream()
                    .map(move -> new Crossing(move.from(), move.to(), move.places()))
                    .toList();
            passages.put(key, byWay.computeIfAbsent(way, all -> after(all, definitionId)));
        }
        return passages;
    }

    private Ways ways(String definitionId) {
        Ways known = ways;
        if (known.definitionId().equals(definitionId)) return known;
        Ways fresh = new Ways(definitionId, new ConcurrentHashMap<>());
        ways = fresh;
        return fresh;
    }

    private Passage after(List<Crossing> way, String definitionId) {
        if (way.isEmpty()) return of(definitionId);
        Passage passage = of(way.get(0).from());
        for (Crossing one : way) passage = passage.moved(one.places(), of(one.to()));
        return passage;
    }
}
