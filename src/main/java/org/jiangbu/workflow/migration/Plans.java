package org.jiangbu.workflow.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.cmd.CreateMigrationPlanCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.migration.MigrationPlanBuilderImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the engine says of places that are to go on as others, before any case is looked at. */
@Component
class Plans {
    private static final Logger log = LoggerFactory.getLogger(Plans.class);

    private final CommandExecutor engine;
    private final Places places;
    private final StepCatalogue steps;

    Plans(RuntimeService runtime, Places places, StepCatalogue steps) {
        this.engine = ((RuntimeServiceImpl) runtime).getCommandExecutor();
        this.places = places;
        this.steps = steps;
    }

    /** A plan, or the elements of the earlier version that the engine does not let go on as they were put. */
    private record Answer(MigrationPlan plan, Set<String> refused) {}

    /** What the engine finds to be the same in both versions: elements of the other by those of the one. */
    Map<String, String> same(String from, String to) {
        MigrationPlanBuilderImpl builder = new MigrationPlanBuilderImpl(engine, from, to);
        builder.mapEqualActivities();
        Map<String, String> same = new LinkedHashMap<>();
        for (MigrationInstruction one : ask(builder).plan().getInstructions()) {
            same.put(one.getSourceActivityId(), one.getTargetActivityId());
        }
        return same;
    }

    /** What the engine finds to be the same around the places of both versions. */
    private Map<String, String> around(String from, String to) {
        Map<String, String> around = same(from, to);
        places.of(from).forEach(place -> around.remove(place.elementId()));
        return around;
    }

    /**
     * The places as they were chosen, and what lies around them as far as it goes along: a period at a step, say, begins anew
     * where the step becomes another.
     *
     * @throws Refusal with the names of both places, if the engine moves no case from the one to the other
     */
    MigrationPlan of(StepMap map) {
        Map<String, String> around = around(map.from(), map.to());
        Answer answer = ask(map.from(), map.to(), around, map.places());
        while (!answer.refused().isEmpty()) {
            Set<String> refused = answer.refused();
            places.of(map.from()).stream()
                    .filter(place -> map.places().containsKey(place.elementId()))
                    .filter(place -> refused.contains(place.elementId()))
                    .findFirst()
                    .ifPresent(place -> {
                        throw misfit(map, place);
                    });
            if (!around.keySet().removeAll(refused)) throw new Refusal("workflow.migration.versions");
            answer = ask(map.from(), map.to(), around, map.places());
        }
        return answer.plan();
    }

    private Refusal misfit(StepMap map, Place place) {
        String target = map.places().getOrDefault(place.elementId(), "");
        return new Refusal(
                "workflow.migration.misfit",
                place.name(),
                steps.elementName(map.to(), target).orElseThrow(() -> new Refusal("workflow.migration.versions")));
    }

    /** The places of the other version to which the engine moves cases, by the elements of the one. */
    Map<String, List<Place>> targets(String from, String to) {
        Map<String, String> around = around(from, to);
        List<Place> there = places.of(to);
        Map<String, List<Place>> targets = new LinkedHashMap<>();
        for (Place place : places.of(from)) {
            targets.put(
                    place.elementId(),
                    there.stream()
                            .filter(other -> other.kind().equals(place.kind()))
                            .filter(other -> fits(from, to, around, place.elementId(), other.elementId()))
                            .toList());
        }
        return targets;
    }

    private boolean fits(String from, String to, Map<String, String> around, String element, String target) {
        return !ask(from, to, around, Map.of(element, target)).refused().contains(element);
    }

    private Answer ask(String from, String to, Map<String, String> around, Map<String, String> chosen) {
        MigrationPlanBuilderImpl builder = new MigrationPlanBuilderImpl(engine, from, to);
        around.forEach(builder::mapActivities);
        chosen.forEach(builder::mapActivities);
        return ask(builder);
    }

    /** Within one command: an error that left it would undo the transaction in which it is asked. */
    private Answer ask(MigrationPlanBuilderImpl builder) {
        return engine.execute(context -> {
            try {
                return new Answer(new CreateMigrationPlanCmd(builder).execute(context), Set.of());
            } catch (MigrationPlanValidationException e) {
                log.debug("The engine refuses a plan", e);
                return new Answer(e.getValidationReport().getMigrationPlan(), refused(e));
            }
        });
    }

    private static Set<String> refused(MigrationPlanValidationException e) {
        return e.getValidationReport().getInstructionReports().stream()
                .map(report ->
                        Optional.ofNullable(report.getMigrationInstruction().getSourceActivityId()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
