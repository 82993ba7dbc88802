package org.jiangbu.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.DecisionLog.Logged;
import org.jiangbu.workflow.engine.NextNode;
import org.jiangbu.workflow.engine.Paths;
import org.jiangbu.workflow.engine.Rewind;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.seat.SeatItems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 撤回: a person takes back the own last decision of a case while nobody has acted on what followed, and decides anew. What
 * recorders and delegates did is undone by entries of their own; what others have seen or what money hangs on is not.
 */
@Service
@Transactional
public class TakeBacks {
    private static final int SHORTEST_REASON = 5;
    private static final String TRIAL = "trial";

    private final JdbcClient jdbc;
    private final DecisionLog log;
    private final Paths paths;
    private final Rewind rewind;
    private final RuntimeService runtime;
    private final WorkItemProjection projection;
    private final SeatItems seats;
    private final StepCatalogue steps;
    private final Separation separation;
    private final ObjectProvider<DecisionRecorder> recorders;
    private final Map<String, CaseDelegate> delegates;
    private final CurrentUser user;
    private final Staff staff;
    private final Journal journal;
    private final Messages messages;
    private final TransactionTemplate trial;
    private final Clock clock;

    TakeBacks(
            JdbcClient jdbc,
            DecisionLog log,
            Paths paths,
            Rewind rewind,
            RuntimeService runtime,
            WorkItemProjection projection,
            SeatItems seats,
            StepCatalogue steps,
            Separation separation,
            ObjectProvider<DecisionRecorder> recorders,
            Map<String, CaseDelegate> delegates,
            CurrentUser user,
            Staff staff,
            Journal journal,
            Messages messages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.paths = paths;
        this.rewind = rewind;
        this.runtime = runtime;
        this.projection = projection;
        this.seats = seats;
        this.steps = steps;
        this.separation = separation;
        this.recorders = recorders;
        this.delegates = delegates;
        this.user = user;
        this.staff = staff;
        this.journal = journal;
        this.messages = messages;
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Why a decision cannot be taken back; empty if it can. It is tried, and nothing of it stays. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Refusal> obstacle(long stepId) {
        return trial.execute(attempt -> {
            attempt.setRollbackOnly();
            try {
                takeBack(stepId, TRIAL);
                return Optional.empty();
            } catch (Refusal refusal) {
                return Optional.of(refusal);
            }
        });
    }

    /**
     * Takes a decision back; the step is open again and held by the person.
     *
     * @param reason at least five characters
     */
    public void takeBack(long stepId, String reason) {
        String words = reason.strip();
        if (words.codePointCount(0, words.length()) < SHORTEST_REASON) {
            throw new Refusal("workflow.takeBack.reason", SHORTEST_REASON);
        }
        log.lockCaseOf(stepId);
        Logged decided = mine(stepId);
        Instant at = clock.instant();
        log.takenBack(stepId, decided.decision().caseKey(), user.id(), words, Timestamp.from(at));
        if (decided.pending()) {
            seats.reopen(decided.taskId(), inOrder(decided));
        } else {
            toItsStep(decided, at);
        }
        journal.record(
                "workflow.takenBack",
                decided.decision().caseKey(),
                decided.areaCode(),
                Map.of(
                        "process",
                        decided.processId(),
                        "decidedIn",
                        decided.decidedIn(),
                        "step",
                        decided.decision().stepKey(),
                        "outcome",
                        decided.decision().outcome(),
                        "reason",
                        words));
    }

    private void toItsStep(Logged decided, Instant at) {
        Way way = way(decided);
        undo(decided, way, at);
        rewind.toStep(decided.instanceId(), way.rests(), decided.decision().stepKey());
        projection.writeNow();
        log.restore(decided);
        hold(decided);
    }

    private boolean inOrder(Logged decided) {
        return steps.step(decided.definitionId(), decided.decision().stepKey())
                .map(step -> step.quorum().kind() == Quorum.Kind.IN_ORDER)
                .orElse(false);
    }

    /** The person's own decision, the newest that stands in its case, on a step that the person may decide still. */
    private Logged mine(long stepId) {
        Logged decided = log.find(stepId)
                .filter(found -> found.decision().personId() == user.id())
                .orElseThrow(() -> new Refusal("workflow.takeBack.notYours"));
        if (!maySit(decided)) {
            throw new Refusal("workflow.item.notYours");
        }
        // the case has moved to a version that no longer has the step
        if (steps.step(decided.definitionId(), decided.decision().stepKey()).isEmpty()) {
            throw new Refusal("workflow.takeBack.moved");
        }
        if (separation.keeps(
                user.id(),
                decided.decision().caseKey(),
                decided.definitionId(),
                decided.decision().stepKey())) {
            throw new Refusal("workflow.item.separation");
        }
        if (decided.takenBack()) {
            throw new Refusal("workflow.takeBack.already");
        }
        if (decided.ended()) {
            throw new Refusal("workflow.takeBack.ended");
        }
        if (decided.seatId() != null && !decided.stepOpen()) {
            throw new Refusal("workflow.takeBack.quorum");
        }
        if (decided.pending() && !inOrder(decided)) {
            return decided;
        }
        log.standingAfter(decided).ifPresent(later -> {
            throw new Refusal("workflow.takeBack.acted", nameOf(later.decision().personId()));
        });
        if (!decided.pending()) {
            log.holderAfter(decided).ifPresent(person -> {
                throw new Refusal("workflow.takeBack.held", nameOf(person));
            });
        }
        return decided;
    }

    private boolean maySit(Logged decided) {
        return sits(user.ownAssignments(), decided)
                || user.substitutions().stream()
                        .anyMatch(one -> one.covers(decided.processId()) && sits(one.assignments(), decided));
    }

    private static boolean sits(Set<Assignment> held, Logged decided) {
        return held.stream()
                .anyMatch(one -> one.role().equals(decided.decision().role()) && one.covers(decided.areaCode()));
    }

    private String nameOf(long person) {
        return staff.names(List.of(person)).getOrDefault(person, "");
    }

    /** What the case passed after the decision, and where it rests since. */
    private record Way(List<NextNode> passed, Set<String> rests, Map<String, Object> facts) {}

    private Way way(Logged decided) {
        Decision decision = decided.decision();
        Map<String, Object> facts = runtime.getVariables(decided.instanceId());
        facts.putAll(Decisions.routing(decision.stepKey(), decision.outcome()));
        List<NextNode> reached = paths.after(decided.definitionId(), decision.stepKey(), facts);
        Set<String> rests = rewind.restsOn(decided.definitionId(), decided.instanceId(), reached);
        if (rests.isEmpty()) {
            throw new Refusal("workflow.takeBack.moved");
        }
        List<NextNode> passed = new ArrayList<>(reached.stream()
                .filter(node -> node.kind() == NextNode.Kind.AUTOMATIC)
                .toList());
        Collections.reverse(passed);
        return new Way(passed, rests, facts);
    }

    private void undo(Logged decided, Way way, Instant at) {
        for (NextNode node : way.passed()) {
            CaseDelegate delegate = node.delegate() == null ? null : delegates.get(node.delegate());
            CaseContext context = new CaseContext(
                    decided.decision().caseKey(),
                    decided.processId(),
                    decided.definitionId(),
                    decided.areaCode(),
                    node.key(),
                    Map.of(),
                    way.facts());
            if (!node.certain() || delegate == null || !delegate.takeBack(context)) {
                throw new Refusal("workflow.takeBack.done", node.name().in(messages.locale()));
            }
        }
        recorders.stream()
                .filter(recorder -> recorder.processId().equals(decided.processId()))
                .forEach(recorder -> recorder.takeBack(decided.decision(), at));
    }

    /** Who took the decision back has the step on the own desk; a substitute leaves it to those who hold the role. */
    private void hold(Logged decided) {
        if (sits(user.ownAssignments(), decided)) {
            jdbc.sql("update work_item set assignee_id = :me where case_key = :key and step_key = :step")
                    .param("me", user.id())
                    .param("key", decided.decision().caseKey())
                    .param("step", decided.decision().stepKey())
                    .update();
        }
    }
}
