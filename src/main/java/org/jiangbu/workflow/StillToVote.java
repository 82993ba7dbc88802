package org.jiangbu.workflow;

import java.util.List;
import java.util.Optional;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jiangbu.workflow.seat.Seat;
import org.jiangbu.workflow.seat.Seats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 会签: who of several deciders is still to decide a step after one more vote. */
@Component
class StillToVote {
    private final JdbcClient jdbc;
    private final Seats seats;

    StillToVote(JdbcClient jdbc, Seats seats) {
        this.jdbc = jdbc;
        this.seats = seats;
    }

    /** Names of those whose turn comes, if the vote does not decide the step; empty where it does or one person decides. */
    List<String> after(WorkItem item, StepDefinition step, boolean forward) {
        if (!step.quorum().several()) {
            return List.of();
        }
        record Place(String task, long seat) {}
        Optional<Place> place = jdbc.sql("select task_id, seat_id from work_item where id = ? and seat_id is not null")
                .param(item.id())
                .query((row, n) -> new Place(row.getString(1), row.getLong(2)))
                .optional();
        if (place.isEmpty()) {
            return List.of();
        }
        List<Seat> sitting = seats.of(place.get().task());
        List<Seat> others = sitting.stream()
                .filter(seat -> seat.open() && seat.id() != place.get().seat())
                .toList();
        int approvals = (int) sitting.stream()
                        .filter(seat -> step.outcomes().get(0).equals(seat.outcome()))
                        .count()
                + (forward ? 1 : 0);
        if (step.quorum().decided(forward, approvals, others.size())) {
            return List.of();
        }
        int next = step.quorum().kind() == Quorum.Kind.IN_ORDER ? 1 : others.size();
        return others.stream().limit(next).map(Seat::personName).toList();
    }
}
