package org.jiangbu.oversight.forecast;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who would have to come so that a place is finished by a day: one person after another goes to the desk that keeps the most
 * cases waiting after that day, and whoever turns out not to be needed is sent home again.
 */
final class Reinforcements {
    private static final int MOST_PEOPLE = 50;

    private final List<Stage> way;
    private final Function<List<Stage>, Walk> walk;
    private final LocalDate today;
    private final LocalDate due;

    /** @param walk lets the cases go a way */
    Reinforcements(List<Stage> way, Function<List<Stage>, Walk> walk, LocalDate today, LocalDate due) {
        this.way = way;
        this.walk = walk;
        this.today = today;
        this.due = due;
    }

    /** A desk of a step of the way. */
    private record Seat(int stage, int desk) {}

    /** Null where more people alone would not do. */
    @Nullable
    List<Reinforcement> needed() {
        List<Stage> now = way;
        if (late(now) == 0) return List.of();
        if (late(withoutSteps()) > 0 || late(withMostEverywhere()) > 0) return null;
        Deque<Seat> come = new ArrayDeque<>();
        while (late(now) > 0) {
            Optional<Seat> where = come.size() < MOST_PEOPLE ? holding(now) : Optional.empty();
            if (where.isEmpty()) return null;
            come.push(where.get());
            now = with(come);
        }
        return counted(spare(come));
    }

    /** Cases that still wait on the days after the due day, each once a day; 0 where all is finished in time. */
    private double late(List<Stage> changed) {
        return walk.apply(changed).waitingAfter(today, due);
    }

    private List<Stage> withoutSteps() {
        return way.stream()
                .map(stage -> stage instanceof Stage.Step step ? step.without() : stage)
                .toList();
    }

    /** More than may come in all: where not even they would do, nobody need be looked for. */
    private List<Stage> withMostEverywhere() {
        Deque<Seat> most = new ArrayDeque<>();
        seats(way).forEach(seat -> most.addAll(Collections.nCopies(MOST_PEOPLE, seat)));
        return with(most);
    }

    /** The desk that, were it none, would leave the fewest waiting; among equals where the queue is longest. */
    private Optional<Seat> holding(List<Stage> now) {
        record Tried(Seat seat, double late, double queue) {}
        return seats(now)
                .map(seat -> {
                    Stage.Step step = step(now, seat);
                    Stage.Desk desk = step.desks().get(seat.desk());
                    List<Stage> without = replaced(now, seat, step.faster(seat.desk(), Stage.AT_ONCE));
                    double queue = desk.waiting() == 0 ? 0 : desk.waiting() / desk.perWorkday();
                    return new Tried(seat, late(without), queue);
                })
                .min(Comparator.comparingDouble(Tried::late)
                        .thenComparing(Comparator.comparingDouble(Tried::queue).reversed()))
                .map(Tried::seat);
    }

    /** Desks at which more people can be reckoned: somebody is there, and something gets or once got done. */
    private static Stream<Seat> seats(List<Stage> now) {
        List<Seat> seats = new ArrayList<>();
        for (int stage = 0; stage < now.size(); stage++) {
            if (!(now.get(stage) instanceof Stage.Step step) || step.people() == 0) continue;
            for (int desk = 0; desk < step.desks().size(); desk++) {
                if (step.desks().get(desk).able() > 0) seats.add(new Seat(stage, desk));
            }
        }
        return seats.stream();
    }

    private List<Stage> with(Deque<Seat> come) {
        List<Stage> now = way;
        for (Seat seat : come) {
            Stage.Step step = step(now, seat);
            double pace = step.desks().get(seat.desk()).perWorkday() + step.perPerson();
            now = replaced(now, seat, step.faster(seat.desk(), pace));
        }
        return now;
    }

    private Deque<Seat> spare(Deque<Seat> come) {
        for (Seat seat : List.copyOf(come)) {
            Deque<Seat> fewer = new ArrayDeque<>(come);
            fewer.removeFirstOccurrence(seat);
            if (late(with(fewer)) == 0) return spare(fewer);
        }
        return come;
    }

    private List<Reinforcement> counted(Deque<Seat> come) {
        Map<Integer, Integer> people = new TreeMap<>();
        come.forEach(seat -> people.merge(seat.stage(), 1, Integer::sum));
        return people.entrySet().stream()
                .map(one -> new Reinforcement((Stage.Step) way.get(one.getKey()), one.getValue()))
                .toList();
    }

    private static Stage.Step step(List<Stage> now, Seat seat) {
        return (Stage.Step) now.get(seat.stage());
    }

    private static List<Stage> replaced(List<Stage> now, Seat seat, Stage.Step into) {
        List<Stage> other = new ArrayList<>(now);
        other.set(seat.stage(), into);
        return other;
    }
}
