package org.jiangbu.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jiangbu.workflow.seat.SeatItems;
import org.jiangbu.workflow.seat.Seats;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions on steps that take several persons: when one of them decides the step. */
@Component
class Votes {
    private final JdbcClient jdbc;
    private final Seats seats;
    private final SeatItems seatItems;
    private final CurrentUser user;

    Votes(JdbcClient jdbc, Seats seats, SeatItems seatItems, CurrentUser user) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.seatItems = seatItems;
        this.user = user;
    }

    /**
     * Each person has one voice, in the own place or in that of somebody who is away. They say yes or no to what lies before
     * them: who changes lines or accounts does so in a step of its own.
     */
    void requireOneVoice(List<WorkItem> items, Set<String> panelValues, Map<String, Object> data) {
        if (data.keySet().stream().anyMatch(panelValues::contains)) {
            throw new Refusal("workflow.quorum.values");
        }
        Map<Long, Place> places = places(items);
        if (places.values().stream().anyMatch(place -> place.seat() == 0)) {
            throw new Refusal("workflow.quorum.nobody");
        }
        List<String> tasks = places.values().stream().map(Place::task).toList();
        if (Set.copyOf(tasks).size() < tasks.size() || seats.decidedBy(user.id(), tasks)) {
            throw new Refusal("workflow.quorum.voice");
        }
    }

    /** The items by which their steps are decided now; the steps of the others wait for more. */
    List<WorkItem> deciding(StepDefinition step, List<WorkItem> items, boolean forward) {
        Map<Long, Place> places = places(items);
        Map<String, Seats.Tally> tallies = seats.tally(
                places.values().stream().map(Place::task).toList(),
                step.outcomes().get(0));
        List<WorkItem> decided = new ArrayList<>();
        List<WorkItem> waiting = new ArrayList<>();
        Set<String> incomplete = forward ? incomplete(step, places) : Set.of();
        for (WorkItem item : items) {
            Seats.Tally tally = tallies.getOrDefault(taskOf(item, places), new Seats.Tally(0, 0));
            boolean enough = step.quorum().decided(forward, tally.approvals(), tally.open());
            (enough && !incomplete.contains(taskOf(item, places)) ? decided : waiting).add(item);
        }
        if (!waiting.isEmpty()) {
            List<String> tasks =
                    waiting.stream().map(item -> taskOf(item, places)).toList();
            seatItems.goOn(
                    waiting.stream().map(WorkItem::id).toList(),
                    tasks,
                    step.quorum().kind() == Quorum.Kind.IN_ORDER);
            seatItems.leaveTo(step.role(), tasks);
        }
        return decided;
    }

    /** Tasks where all must approve and nobody sits for one of the roles that the model names: they wait for somebody of it. */
    private Set<String> incomplete(StepDefinition step, Map<Long, Place> places) {
        Quorum.Kind kind = step.quorum().kind();
        if (kind != Quorum.Kind.ALL && kind != Quorum.Kind.IN_ORDER) {
            return Set.of();
        }
        Set<String> incomplete = new HashSet<>();
        seats.roles(places.values().stream().map(Place::task).toList()).forEach((task, roles) -> {
            if (!roles.containsAll(step.deciders())) incomplete.add(task);
        });
        return incomplete;
    }

    private static String taskOf(WorkItem item, Map<Long, Place> places) {
        return Objects.requireNonNull(places.get(item.id())).task();
    }

    /** @param seat 0 for an item that lies with its role */
    private record Place(String task, long seat) {}

    private Map<Long, Place> places(List<WorkItem> items) {
        Map<Long, Place> places = new HashMap<>();
        jdbc.sql("select id, task_id, coalesce(seat_id, 0) from work_item where id = any(:ids)")
                .param("ids", items.stream().map(WorkItem::id).toArray(Long[]::new))
                .query((RowCallbackHandler)
                        row -> places.put(row.getLong(1), new Place(row.getString(2), row.getLong(3))));
        return places;
    }
}
