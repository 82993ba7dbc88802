package org.jiangbu.workflow;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Refusal;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.LockedItems.Locked;
import org.jiangbu.workflow.engine.Engine;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records fact, step, engine step and journal of one or many equal decisions in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient jdbc;
    private final LockedItems items;
    private final ObjectProvider<DecisionRecorder> recorders;
    private final StepCatalogue steps;
    private final StepForms forms;
    private final Votes votes;
    private final TaskService tasks;
    private final Engine engine;
    private final CurrentUser user;
    private final Staff staff;
    private final Journal journal;
    private final Clock clock;

    Decisions(
            JdbcClient jdbc,
            LockedItems items,
            ObjectProvider<DecisionRecorder> recorders,
            StepCatalogue steps,
            StepForms forms,
            Votes votes,
            TaskService tasks,
            Engine engine,
            CurrentUser user,
            Staff staff,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.recorders = recorders;
        this.steps = steps;
        this.forms = forms;
        this.votes = votes;
        this.tasks = tasks;
        this.engine = engine;
        this.user = user;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** Revisions by item id are what the person saw; items of several steps are decided step by step. */
    void decide(Map<Long, Integer> revisions, DecideRequest request) {
        decide(revisions, request, null);
    }

    /** @param run the background run that decides them, if one does */
    void decide(Map<Long, Integer> revisions, DecideRequest request, @Nullable Long run) {
        List<Locked> locked = items.lock(revisions.keySet().stream().sorted().toList());
        refuseIfGone(revisions, locked);
        locked.stream()
                .collect(Collectors.groupingBy(
                        one -> check(one, revisions.getOrDefault(one.item().id(), 0)),
                        Collectors.mapping(Locked::item, Collectors.toList())))
                .forEach((of, group) -> decide(
                        steps.step(of.definitionId(), of.stepKey()).orElseThrow(), of.acting(), group, request, run));
    }

    private void decide(
            StepDefinition step, ActingFor acting, List<WorkItem> items, DecideRequest request, @Nullable Long run) {
        boolean forward = request.leadsForward(step);
        Optional<FormDefinition> form = forms.form(items.get(0).processDefinitionId(), step.key());
        List<DecisionRecorder> recording = recording(step.processId());
        Set<String> besides =
                recording.stream().flatMap(one -> one.values().stream()).collect(Collectors.toSet());
        boolean again = ReturnWay.again(step, request);
        forms.requireKnown(form, ReturnWay.besides(besides, step, request), request.data());
        if (forward) {
            form.ifPresent(known -> known.require(request.data()));
        }
        Instant now = clock.instant();
        if (step.quorum().several()) votes.requireOneVoice(items, besides, request.data());
        insertSteps(step, acting, items, request, run, forms.recorded(form, request.data()), now);
        List<WorkItem> deciding = step.quorum().several() ? votes.deciding(step, items, forward) : items;
        if (!deciding.isEmpty()) {
            List<Decision> decided = deciding.stream()
                    .map(item -> decision(step, item, request, now))
                    .toList();
            user.within(step.processId(), () -> {
                recording.forEach(recorder -> recorder.record(decided));
                if (!forward) {
                    nextRound(deciding);
                }
                complete(step, deciding, request, again);
                return decided.size();
            });
        }
        Map<String, Object> details = details(step, acting, request, run);
        details.put("decidedIn", items.get(0).processDefinitionId());
        journal.recordAll(items.stream()
                .map(item -> new Journal.Entry("workflow.decided", item.caseKey(), item.areaCode(), details))
                .toList());
    }

    private List<DecisionRecorder> recording(String processId) {
        return recorders.stream()
                .filter(recorder -> recorder.processId().equals(processId))
                .toList();
    }

    /** The coded reasons that those who record such a decision ask for. */
    List<String> reasons(String processId, String outcome) {
        return recording(processId).stream()
                .flatMap(recorder -> recorder.reasons(outcome).stream())
                .toList();
    }

    /** For whom, if somebody is away, and by which run, if many were decided at once, belong to what is remembered. */
    private static Map<String, Object> details(
            StepDefinition step, ActingFor acting, DecideRequest request, @Nullable Long run) {
        Map<String, Object> details = new LinkedHashMap<>(
                Map.of("process", step.processId(), "step", step.key(), "outcome", request.outcome()));
        Optional.ofNullable(acting.absentId()).ifPresent(absent -> details.put("forPersonId", absent));
        Optional.ofNullable(run).ifPresent(one -> details.put("run", one));
        return details;
    }

    private void refuseIfGone(Map<Long, Integer> revisions, List<Locked> locked) {
        if (locked.size() == revisions.size()) {
            return;
        }
        List<Long> missing = new ArrayList<>(revisions.keySet());
        locked.forEach(one -> missing.remove(one.item().id()));
        throw jdbc.sql("select s.person_id, s.decided_at, s.area_code, s.role, c.process_id from workflow_step s"
                        + " join workflow_case c on c.case_key = s.case_key where s.item_id = any(:ids)"
                        + " order by s.id limit 1")
                .param("ids", missing.toArray(Long[]::new))
                .query((row, n) -> {
                    if (!mayKnow(row.getString(3), row.getString(4), row.getString(5))) {
                        return new Refusal("workflow.item.gone");
                    }
                    long person = row.getLong(1);
                    return new Refusal(
                            "workflow.item.decided",
                            staff.names(List.of(person)).getOrDefault(person, ""),
                            MINUTE.format(row.getTimestamp(2).toInstant().atZone(clock.getZone())));
                })
                .optional()
                .orElseGet(() -> new Refusal("workflow.item.gone"));
    }

    /** Whether the person may be told that such an item exists or did. */
    private boolean mayKnow(String areaCode, String role, String processId) {
        return user.hasIn(processId, role, areaCode) || user.readsHouseholds(areaCode);
    }

    private StepOf check(Locked locked, int revision) {
        WorkItem item = locked.item();
        if (!mayKnow(item.areaCode(), item.role(), item.processId())) {
            throw new Refusal("workflow.item.gone");
        }
        if (locked.excluded().contains(user.id())) {
            throw new Refusal("workflow.item.separation");
        }
        if (item.revision() != revision) throw new Refusal("workflow.item.stale");
        ActingFor acting = ActingFor.of(item, locked.excluded(), user);
        if (acting == null) {
            Long holder = item.assigneeId();
            boolean shares = user.hasIn(item.processId(), item.role(), item.areaCode());
            throw holder == null || holder == user.id() || !shares
                    ? new Refusal("workflow.item.notYours")
                    : new Refusal(
                            "workflow.holding.taken",
                            staff.names(List.of(holder)).getOrDefault(holder, ""));
        }
        return new StepOf(item.processDefinitionId(), item.stepKey(), acting);
    }

    private Decision decision(StepDefinition step, WorkItem item, DecideRequest request, Instant now) {
        return new Decision(
                item.id(),
                item.caseKey(),
                item.stepKey(),
                step.panel(),
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
            StepDefinition step,
            ActingFor acting,
            List<WorkItem> items,
            DecideRequest request,
            @Nullable Long run,
            String data,
            Instant now) {
        try {
            jdbc.sql(
                            """
                            insert into workflow_step (item_id, task_id, case_key, round, step_key, step_name, duty, role,
                                area_code, person_id, for_person_id, outcome, opinion, reason_code, data, decided_at, seat_id,
                                due_on, opened_at, run_id, decided_in)
                            select id, task_id, case_key, round, step_key, :name, :duty, role,
                                area_code, :person, :absent, :outcome, :opinion, :reason, :data::jsonb, :now, seat_id,
                                nullif(due_on, 'infinity'), created_at, :run, definition_id
                            from work_item where id = any(:ids) order by id
                            """)
                    .param("name", step.name().chinese())
                    .param("duty", step.duty())
                    .param("person", user.id())
                    .param("absent", acting.absentId(), Types.BIGINT)
                    .param("run", run, Types.BIGINT)
                    .param("outcome", request.outcome())
                    .param("opinion", request.opinion(), Types.VARCHAR)
                    .param("reason", request.reasonCode(), Types.VARCHAR)
                    .param("data", data)
                    .param("now", Timestamp.from(now))
                    .param("ids", ids(items))
                    .update();
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

    private void complete(StepDefinition step, List<WorkItem> items, DecideRequest request, boolean again) {
        Map<String, Object> routing = routing(step.key(), request.outcome());
        if (again) {
            routing.put("returnedFrom", "");
        }
        List<String> taskIds = jdbc.sql("select task_id from work_item where id = any(:ids) order by id")
                .param("ids", ids(items))
                .query(String.class)
                .list();
        List<String> cases = items.stream().map(WorkItem::caseKey).toList();
        engine.together(cases, () -> taskIds.forEach(task -> tasks.complete(task, routing)));
    }

    /** The routing facts that a decision leaves. */
    static Map<String, Object> routing(String stepKey, String outcome) {
        Map<String, Object> routing = new HashMap<>();
        routing.put("outcome", outcome);
        switch (outcome) {
            case "return" -> routing.put("returnedFrom", stepKey);
            case "reject" -> routing.put("rejectedAt", stepKey);
            default -> {}
        }
        return routing;
    }

    private static Long[] ids(List<WorkItem> items) {
        return items.stream().map(WorkItem::id).toArray(Long[]::new);
    }

    /** Items that are decided alike: one step of one model, in the place of one person. */
    private record StepOf(String definitionId, String stepKey, ActingFor acting) {}
}
