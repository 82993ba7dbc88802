package org.jiangbu.workflow.migration;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.engine.CaseEvents.OpenedTask;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves running cases to another version of their model. Internal: the caller checks the right. */
@Service
@Internal
@Transactional
public class Migrations {
    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Places places;
    private final Plans plans;
    private final Obstacles obstacles;
    private final StepCatalogue steps;
    private final MovedItems items;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final CurrentUser user;
    private final Clock clock;

    Migrations(
            RuntimeService runtime,
            TaskService tasks,
            Places places,
            Plans plans,
            Obstacles obstacles,
            StepCatalogue steps,
            MovedItems items,
            JdbcClient jdbc,
            Journal journal,
            CurrentUser user,
            Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.places = places;
        this.plans = plans;
        this.obstacles = obstacles;
        this.steps = steps;
        this.items = items;
        this.jdbc = jdbc;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    /** Where cases of a version can wait, in the order of the model. */
    @Transactional(readOnly = true)
    public List<Place> places(String definitionId) {
        return places.of(definitionId);
    }

    /** How many running cases wait at each element of a version. */
    @Transactional(readOnly = true)
    public Map<String, Integer> waiting(String definitionId) {
        return places.waiting(definitionId);
    }

    /** How many cases run in each version of a process, by the versions' definitions. */
    @Transactional(readOnly = true)
    public Map<String, Integer> running(String processId) {
        Map<String, Integer> running = new LinkedHashMap<>();
        jdbc.sql("select definition_id, count(*) from workflow_case where process_id = ? and ended_at is null"
                        + " group by definition_id")
                .param(processId)
                .query(row -> {
                    running.put(row.getString(1), row.getInt(2));
                });
        return running;
    }

    /** The running cases of a version, the oldest first. */
    @Transactional(readOnly = true)
    public List<String> cases(String definitionId) {
        return jdbc.sql("select case_key from workflow_case where definition_id = ? and ended_at is null"
                        + " order by started_at, case_key")
                .param(definitionId)
                .query(String.class)
                .list();
    }

    /** What the engine finds to be the same in both versions. */
    @Transactional(readOnly = true)
    public StepMap proposal(String from, String to) {
        steps.requireSound(from);
        steps.requireSound(to);
        Map<String, String> same = plans.same(from, to);
        Set<String> waiting = places.of(from).stream().map(Place::elementId).collect(Collectors.toSet());
        same.keySet().retainAll(waiting);
        return new StepMap(from, to, same);
    }

    /** To which places of the other version cases can move, by the elements of the one at which they wait. */
    @Transactional(readOnly = true)
    public Map<String, List<Place>> targets(String from, String to) {
        steps.requireSound(to);
        return plans.targets(from, to);
    }

    /**
     * Asked once before any case is moved: whether places can go on as others at all.
     *
     * @throws Refusal with the names of the places that cannot
     */
    @Transactional(readOnly = true)
    public void requireFitting(StepMap map) {
        steps.requireSound(map.to());
        plans.of(map);
    }

    /** Which of these cases cannot move, by where they wait now. */
    @Transactional(readOnly = true)
    public List<Obstacle> obstacles(StepMap map, List<String> caseKeys) {
        return obstacles.of(map, caseKeys);
    }

    /**
     * Moves cases that can move, all or none. What is decided stays decided, timers that wait keep their day, and a case
     * that is decided meanwhile is refused.
     */
    public void move(StepMap map, List<String> caseKeys) {
        obstacles.of(map, caseKeys).stream().findFirst().ifPresent(one -> {
            throw one.reason();
        });
        Map<String, String> instances = instances(map.from(), caseKeys);
        List<Task> before = open(instances);
        Map<String, Set<String>> waited = places.waiting(map.from(), caseKeys);
        migrate(map, instances);
        jdbc.sql("update workflow_case set definition_id = :to where case_key = any(:keys)")
                .param("to", map.to())
                .param("keys", caseKeys.toArray(String[]::new))
                .update();
        follow(map, before, instances);
        remember(map, waited);
        tell(map, waited);
    }

    /** Locked, so that two who move the same cases come one after the other. */
    private Map<String, String> instances(String definitionId, List<String> caseKeys) {
        Map<String, String> instances = new LinkedHashMap<>();
        jdbc.sql("select instance_id, case_key from workflow_case where case_key = any(:keys) and definition_id = :from"
                        + " and ended_at is null order by case_key for update")
                .param("keys", caseKeys.toArray(String[]::new))
                .param("from", definitionId)
                .query(row -> {
                    instances.put(row.getString(1), row.getString(2));
                });
        if (instances.size() < caseKeys.size()) throw new Refusal("workflow.migration.elsewhere");
        return instances;
    }

    private List<Task> open(Map<String, String> instances) {
        return tasks.createTaskQuery()
                .processInstanceIdIn(instances.keySet().toArray(String[]::new))
                .list();
    }

    private void migrate(StepMap map, Map<String, String> instances) {
        try {
            runtime.newMigration(plans.of(map))
                    .processInstanceIds(List.copyOf(instances.keySet()))
                    .execute();
        } catch (OptimisticLockingException e) {
            log.debug("Decided while it was moved", e);
            throw new Refusal("workflow.migration.meanwhile");
        } catch (ProcessEngineException e) {
            log.warn("The engine does not move cases from {} to {}: {}", map.from(), map.to(), e.getMessage());
            throw new Refusal("workflow.migration.refused");
        }
    }

    private void follow(StepMap map, List<Task> before, Map<String, String> instances) {
        List<OpenedTask> same = new ArrayList<>();
        List<OpenedTask> other = new ArrayList<>();
        Map<String, StepDefinition> stood = before.stream()
                .collect(Collectors.toMap(Task::getId, task -> step(map.from(), task.getTaskDefinitionKey())));
        for (Task task : open(instances)) {
            StepDefinition step = step(map.to(), task.getTaskDefinitionKey());
            if (!step.name().chinese().equals(task.getName())) {
                task.setName(step.name().chinese());
                tasks.saveTask(task);
            }
            OpenedTask opened = new OpenedTask(
                    task.getId(),
                    Objects.requireNonNull(instances.get(task.getProcessInstanceId())),
                    map.to(),
                    task.getProcessInstanceId(),
                    step);
            (Obstacles.sameDeciders(Objects.requireNonNull(stood.get(task.getId())), step) ? same : other).add(opened);
        }
        items.moved(same, other);
    }

    private StepDefinition step(String definitionId, String key) {
        return steps.step(definitionId, key).orElseThrow();
    }

    /** With the places where each case stood: its way can be told later only if they are known. */
    private void remember(StepMap map, Map<String, Set<String>> waited) {
        List<String> keys = new ArrayList<>();
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        waited.forEach((key, elements) -> elements.forEach(element -> {
            keys.add(key);
            from.add(element);
            to.add(Objects.requireNonNull(map.places().get(element)));
        }));
        jdbc.sql(
                        """
                        insert into workflow_migration (case_key, from_definition, to_definition, moved_by, at, waited, went_on)
                        select key, :from, :to, :by, :now, array_agg(waited order by waited), array_agg(went_on order by waited)
                        from unnest(:keys::text[], :waited::text[], :wentOn::text[]) one (key, waited, went_on) group by key
                        """)
                .param("from", map.from())
                .param("to", map.to())
                .param("by", user.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("keys", keys.toArray(String[]::new))
                .param("waited", from.toArray(String[]::new))
                .param("wentOn", to.toArray(String[]::new))
                .update();
    }

    private void tell(StepMap map, Map<String, Set<String>> waited) {
        List<Journal.Entry> entries = new ArrayList<>();
        jdbc.sql("select case_key, area_code from workflow_case where case_key = any(:keys)")
                .param("keys", waited.keySet().toArray(String[]::new))
                .query(row -> {
                    List<String> stood = List.copyOf(waited.getOrDefault(row.getString(1), Set.of()));
                    entries.add(new Journal.Entry(
                            "workflow.case-moved",
                            row.getString(1),
                            row.getString(2),
                            Map.of(
                                    "definitionBefore",
                                    map.from(),
                                    "definition",
                                    map.to(),
                                    "stoodAt",
                                    stood,
                                    "goesOnAt",
                                    stood.stream()
                                            .map(element -> Objects.requireNonNull(
                                                    map.places().get(element)))
                                            .toList())));
                });
        journal.recordAll(entries);
    }
}
