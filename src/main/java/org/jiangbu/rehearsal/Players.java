package org.jiangbu.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jiangbu.background.RunItem;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemPage;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.springframework.stereotype.Component;

/**
 * People who decide whatever waits for them: always the first outcome of the step, which leads forward, with plausible
 * values in its form. They know no step by name.
 */
@Component
public class Players {
    private static final int PAGE = 500;

    private final WorkItems workItems;
    private final Runs runs;
    private final Workers workers;
    private final CurrentUser user;
    private final Clock clock;

    Players(WorkItems workItems, Runs runs, Workers workers, CurrentUser user, Clock clock) {
        this.workItems = workItems;
        this.runs = runs;
        this.workers = workers;
        this.user = user;
        this.clock = clock;
    }

    /** Lets every person empty the inbox once. */
    public Turn playAll(Collection<Long> persons, Predicate<WorkItem> which) {
        Turn turn = new Turn();
        Map<Long, List<Long>> runsOf = new LinkedHashMap<>();
        Predicate<WorkItem> untaken = item -> turn.taken.add(item.id());
        for (long person : persons) {
            runsOf.put(person, user.runAs(person, () -> play(which.and(untaken), turn)));
        }
        workers.finish(runsOf);
        runsOf.forEach((person, started) -> user.runAs(person, () -> {
            started.forEach(run -> {
                turn.decided -= runs.get(run).failed();
                runs.failures(run).stream().limit(3).map(RunItem::messageKey).forEach(turn.refusals::add);
            });
            return true;
        }));
        return turn;
    }

    private List<Long> play(Predicate<WorkItem> which, Turn turn) {
        Map<String, List<WorkItem>> bySteps = new LinkedHashMap<>();
        open().stream().filter(which).forEach(item -> bySteps.computeIfAbsent(
                        item.processDefinitionId() + "/" + item.stepKey(), step -> new ArrayList<>())
                .add(item));
        List<Long> started = new ArrayList<>();
        for (List<WorkItem> items : bySteps.values()) {
            if (items.get(0).bulk() && items.size() > 1) {
                started.add(
                        workItems.decideMany(items.stream().map(WorkItem::id).toList(), forward(items.get(0))));
                turn.decided += items.size();
            } else {
                items.forEach(item -> decideAlone(item, turn));
            }
        }
        return started;
    }

    private void decideAlone(WorkItem item, Turn turn) {
        DecideRequest template = forward(item);
        try {
            workItems.decide(new DecideRequest(
                    item.id(),
                    item.revision(),
                    template.outcome(),
                    template.opinion(),
                    template.reasonCode(),
                    template.data(),
                    template.commandId()));
            turn.decided++;
        } catch (Refusal refusal) {
            turn.refusals.add(refusal.key());
        }
    }

    private DecideRequest forward(WorkItem item) {
        Map<String, Object> data = workItems
                .form(item)
                .map(form -> form.example(LocalDate.now(clock)))
                .orElse(Map.of());
        return DecideRequest.template(
                item.outcomes().get(0), null, null, data, UUID.randomUUID().toString());
    }

    private List<WorkItem> open() {
        List<WorkItem> items = new ArrayList<>();
        WorkItemQuery query = WorkItemQuery.all(PAGE);
        for (WorkItemPage page = workItems.list(query); ; page = workItems.list(query.after(page.next()))) {
            items.addAll(page.items());
            if (page.next() == null) {
                return items;
            }
        }
    }

    /** What one turn brought: how many decisions, and why others were refused (message keys only). */
    public static final class Turn {
        private int decided;
        private final Set<Long> taken = new HashSet<>();
        private final Set<String> refusals = new LinkedHashSet<>();

        public int decided() {
            return decided;
        }

        public Set<String> refusals() {
            return refusals;
        }
    }
}
