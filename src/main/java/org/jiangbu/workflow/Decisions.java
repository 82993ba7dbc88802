package org.jiangbu.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.engine.Engine;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records fact, step, engine step and journal of one or many equal decisions in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {
    private static final int SHORTEST_OPINION = 5;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final WorkItemRows rows;
    private final ObjectProvider<DecisionRecorder> recorders;
    private final StepCatalogue steps;
    private final StepForms forms;
    private final TaskService tasks;
    private final Engine engine;
    private final CurrentUser user;
    private final Staff staff;
    private final Journal journal;
    private final Clock clock;

    Decisions(
            JdbcTemplate template,
            WorkItemRows rows,
            ObjectProvider<DecisionRecorder> recorders,
            StepCatalogue steps,
            StepForms forms,
            TaskService tasks,
            Engine engine,
            CurrentUser user,
            Staff staff,
            Journal journal,
            Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.rows = rows;
        this.recorders = recorders;
        this.steps = steps;
        this.forms = forms;
        this.tasks = tasks;
        this.engine = engine;
        this.user = user;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** All items must be at the same step; revisions by item id are what the person saw. */
    void decide(Map<Long, Integer> revisions, DecideRequest request) {
        List<WorkItem> items = lock(revisions.keySet().stream().sorted().toList());
        refuseIfGone(revisions, items);
        items.forEach(item -> check(item, revisions.getOrDefault(item.id(), -1)));
        Map<StepOf, List<WorkItem>> bySteps = items.stream()
                .collect(Collectors.groupingBy(item -> new StepOf(item.processDefinitionId(), item.stepKey())));
        bySteps.forEach((of, group) ->
                decide(steps.step(of.definitionId(), of.stepKey()).orElseThrow(), group, request));
    }

    private void decide(StepDefinition step, List<WorkItem> items, DecideRequest request) {
        boolean forward = checkOutcome(step, request);
        Optional<FormDefinition> form = forms.form(items.get(0).processDefinitionId(), step.formKey());
        if (forward) {
            form.ifPresent(known -> known.require(request.data()));
        }
        Instant now = clock.instant();
        List<Decision> decided =
                items.stream().map(item -> decision(item, request, now)).toList();
        recorders.stream()
                .filter(recorder -> recorder.processId().equals(step.processId()))
                .forEach(recorder -> recorder.record(decided));
        insertSteps(step, items, request, forms.recorded(form, request.data()), now);
        if (!forward) {
            nextRound(items);
        }
        complete(step, items, request);
        journal.recordAll(items.stream()
                .map(item -> new Journal.Entry(
                        "workflow.decided",
                        item.caseKey(),
                        item.areaCode(),
                        Map.of("step", step.key(), "outcome", request.outcome())))
                .toList());
    }

    private List<WorkItem> lock(List<Long> ids) {
        return jdbc.sql("select * from work_item where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query(rows::map)
                .list();
    }

    private void refuseIfGone(Map<Long, Integer> revisions, List<WorkItem> items) {
        if (items.size() == revisions.size()) {
            return;
        }
        List<Long> missing = new ArrayList<>(revisions.keySet());
        items.forEach(item -> missing.remove(item.id()));
        throw jdbc.sql("select person_id, decided_at from workflow_step where item_id = any(:ids) order by id limit 1")
                .param("ids", missing.toArray(Long[]::new))
                .query((row, n) -> {
                    long person = row.getLong(1);
                    return new Refusal(
                            "workflow.item.decided",
                            staff.names(List.of(person)).getOrDefault(person, ""),
                            row.getTimestamp(2)
                                    .toInstant()
                                    .atZone(clock.getZone())
                                    .toLocalDateTime()
                                    .withNano(0));
                })
                .optional()
                .orElseGet(() -> new Refusal("workflow.item.gone"));
    }

    private void check(WorkItem item, int revision) {
        if (item.revision() != revision) {
            throw new Refusal("workflow.item.stale");
        }
        boolean mine = item.assigneeId() == null || item.assigneeId() == user.id();
        if (!mine || !user.has(item.role(), item.areaCode())) {
            throw new Refusal("workflow.item.notYours");
        }
        if (excluded(item)) {
            throw new Refusal("workflow.item.separation");
        }
    }

    private boolean excluded(WorkItem item) {
        return jdbc.sql("select excluded @> array[:me]::bigint[] from work_item where id = :id")
                .param("me", user.id())
                .param("id", item.id())
                .query(Boolean.class)
                .single();
    }

    /** Whether the outcome leads forward. */
    private static boolean checkOutcome(StepDefinition step, DecideRequest request) {
        if (!step.outcomes().contains(request.outcome())) {
            throw new Refusal("workflow.outcome.unknown", request.outcome(), step.name());
        }
        boolean forward = step.outcomes().get(0).equals(request.outcome());
        String opinion = request.opinion() == null ? "" : request.opinion().strip();
        if (!forward && opinion.codePointCount(0, opinion.length()) < SHORTEST_OPINION) {
            throw new Refusal("workflow.opinion.missing", SHORTEST_OPINION);
        }
        return forward;
    }

    private Decision decision(WorkItem item, DecideRequest request, Instant now) {
        return new Decision(
                item.id(),
                item.caseKey(),
                item.stepKey(),
                item.role(),
                request.outcome(),
                request.opinion(),
                request.reasonCode(),
                request.data(),
                user.id(),
                now,
                item.round());
    }

    private void insertSteps(
            StepDefinition step, List<WorkItem> items, DecideRequest request, String data, Instant now) {
        try {
            template.batchUpdate(
                    """
                    insert into workflow_step (item_id, task_id, case_key, round, step_key, step_name, duty, role, area_code,
                        person_id, outcome, opinion, reason_code, data, decided_at)
                    select id, task_id, case_key, round, step_key, ?, ?, role, area_code, ?, ?, ?, ?, ?::jsonb, ?
                    from work_item where id = ?
                    """,
                    items.stream()
                            .map(item -> new Object[] {
                                step.name(),
                                step.duty(),
                                user.id(),
                                request.outcome(),
                                request.opinion(),
                                request.reasonCode(),
                                data,
                                Timestamp.from(now),
                                item.id()
                            })
                            .toList());
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains("one_person_one_duty")) {
                throw new Refusal("workflow.item.separation");
            }
            throw e;
        }
    }

    private void nextRound(List<WorkItem> items) {
        jdbc.sql("update workflow_case set round = round + 1 where case_key = any(:keys)")
                .param("keys", items.stream().map(WorkItem::caseKey).toArray(String[]::new))
                .update();
    }

    private void complete(StepDefinition step, List<WorkItem> items, DecideRequest request) {
        Map<String, Object> routing = new HashMap<>();
        routing.put("outcome", request.outcome());
        switch (request.outcome()) {
            case "return" -> routing.put("returnedFrom", step.key());
            case "reject" -> routing.put("rejectedAt", step.key());
            default -> {}
        }
        List<String> taskIds = jdbc.sql("select task_id from work_item where id = any(:ids) order by id")
                .param("ids", items.stream().map(WorkItem::id).toArray(Long[]::new))
                .query(String.class)
                .list();
        engine.together(() -> taskIds.forEach(task -> tasks.complete(task, routing)));
    }

    private record StepOf(String definitionId, String stepKey) {}
}
