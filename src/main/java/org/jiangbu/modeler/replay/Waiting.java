package org.jiangbu.modeler.replay;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jiangbu.base.AppClock;
import org.jiangbu.modeler.replay.Assumed.Kind;
import org.jiangbu.modeler.replay.Happening.Came;
import org.jiangbu.modeler.replay.Happening.Done;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.check.Node;
import org.jiangbu.workflow.past.PastStep;

/** What ends a wait of one case: what did so on record, else what usually does. */
final class Waiting {
    private final Course course;
    private final Model model;
    private final Season season;
    private final Remembered remembered;
    private final Set<Assumed> assumed;

    Waiting(Course course, Season season, Remembered remembered, Set<Assumed> assumed) {
        this.course = course;
        this.model = course.model();
        this.season = season;
        this.remembered = remembered;
        this.assumed = assumed;
    }

    /** The end of a wait that began on that day. */
    Ending of(Node node, LocalDate from) {
        List<Node> events = course.awaited(node);
        OptionalInt own = remembered.next(happening -> fits(happening, node, events));
        if (own.isPresent()) return onRecord(node, events, own.getAsInt(), from);
        return brokenOff(from).orElseGet(() -> usual(node, events, from));
    }

    private boolean fits(Happening happening, Node node, List<Node> events) {
        if (happening instanceof Done done)
            return node.is(Node.Kind.TASK) && done.step().equals(node.id());
        return happening instanceof Came came
                && events.stream().anyMatch(event -> course.trigger(event).equals(came.trigger()));
    }

    private Ending onRecord(Node node, List<Node> events, int index, LocalDate from) {
        Happening happening = remembered.get(index);
        LocalDate on = season.moved(remembered.span(index), from, isPeoples(happening));
        Optional<Ending.Event> sooner =
                written(events, from).filter(event -> event.on().isBefore(on));
        if (sooner.isPresent()) return sooner.get();
        remembered.use(index);
        if (happening instanceof Came came) {
            Node event = events.stream()
                    .filter(one -> course.trigger(one).equals(came.trigger()))
                    .findFirst()
                    .orElseThrow();
            return new Ending.Event(event, on, came.facts());
        }
        PastStep step = remembered.step((Done) happening);
        if (node.outcomes().isEmpty() || node.outcomes().contains(step.outcome())) {
            return new Ending.Decided(on, step.outcome(), step.again());
        }
        assumed.add(new Assumed(Kind.OTHER_OUTCOME, node.id()));
        return first(node, on);
    }

    /** Days pass at weekends too; whatever people have to do is done on workdays. */
    private static boolean isPeoples(Happening happening) {
        return happening instanceof Done || happening instanceof Came came && isMessage(came.trigger());
    }

    private static boolean isMessage(String trigger) {
        return trigger.contains(".");
    }

    private static Ending first(Node task, LocalDate on) {
        return new Ending.Decided(on, task.outcomes().stream().findFirst().orElse(""), false);
    }

    /** Only once all has happened that happened before, as far as it can happen in this flow. */
    private Optional<Ending> brokenOff(LocalDate from) {
        OptionalInt next = remembered.next(this::canHappen);
        for (Node start : course.interruptions()) {
            OptionalInt own = remembered.next(happening ->
                    happening instanceof Came came && came.trigger().equals(course.trigger(start)));
            if (own.isPresent() && next.isPresent() && next.getAsInt() == own.getAsInt()) {
                LocalDate on = season.moved(remembered.span(own.getAsInt()), from, true);
                Came came = (Came) remembered.use(own.getAsInt());
                return Optional.of(new Ending.Broken(start, on, came.facts()));
            }
        }
        return Optional.empty();
    }

    private boolean canHappen(Happening happening) {
        if (happening instanceof Done done) {
            return model.nodes(Node.Kind.TASK).anyMatch(task -> task.id().equals(done.step()));
        }
        return happening instanceof Came came
                && model.nodes().stream().anyMatch(node -> course.trigger(node).equals(came.trigger()));
    }

    private Ending usual(Node node, List<Node> events, LocalDate from) {
        Optional<Ending.Event> written = written(events, from);
        Ending usual = node.is(Node.Kind.TASK) ? usualDecision(node, from) : usualEvent(node, events, from, written);
        if (usual instanceof Ending.Decided decided) {
            return written.<Ending>map(event -> event.on().isBefore(decided.on()) ? event : decided)
                    .orElse(decided);
        }
        return usual;
    }

    private Ending usualDecision(Node task, LocalDate from) {
        assumed.add(new Assumed(season.knows(task.id()) ? Kind.MORE_OFTEN : Kind.NEW_STEP, task.id()));
        return first(task, season.later(from, season.usual(task)));
    }

    private Ending usualEvent(Node node, List<Node> events, LocalDate from, Optional<Ending.Event> written) {
        Optional<Node> most = events.stream()
                .filter(event -> season.times(course.trigger(event)) > 0)
                .max(Comparator.comparingInt(event -> season.times(course.trigger(event))));
        if (most.isPresent()) {
            String trigger = course.trigger(most.get());
            LocalDate on = season.usual(trigger, from, isMessage(trigger));
            if (written.isPresent() && written.get().on().isBefore(on)) return written.get();
            assumed.add(new Assumed(Kind.USUAL_EVENT, node.id()));
            return new Ending.Event(most.get(), on, season.usual(trigger));
        }
        if (written.isPresent()) return written.get();
        Optional<Node> day =
                events.stream().filter(event -> !event.dayFact().isEmpty()).findFirst();
        day.ifPresent(event -> assumed.add(new Assumed(Kind.UNKNOWN_DAY, event.id())));
        return day.<Ending>map(event -> new Ending.Event(event, from, Map.of())).orElseGet(Ending.Never::new);
    }

    /** The first of the events whose time is written in the flow itself and that end the wait. */
    private Optional<Ending.Event> written(List<Node> events, LocalDate from) {
        return events.stream()
                .filter(event -> !event.literalTime().isEmpty() && event.interrupts())
                .flatMap(event ->
                        written(event.literalTime(), from).map(day -> new Ending.Event(event, day, Map.of())).stream())
                .min(Comparator.comparing(Ending.Event::on));
    }

    private static Optional<LocalDate> written(String time, LocalDate from) {
        try {
            if (time.startsWith("P")) return Optional.of(from.plusDays(days(time)));
            LocalDate day = time.length() > 10
                    ? OffsetDateTime.parse(time)
                            .atZoneSameInstant(AppClock.ZONE)
                            .toLocalDate()
                    : LocalDate.parse(time);
            return Optional.of(day.isBefore(from) ? from : day);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Whole days, a part of one as a whole. */
    private static long days(String duration) {
        long seconds = Duration.parse(duration).toSeconds();
        long day = Duration.ofDays(1).toSeconds();
        return (seconds + day - 1) / day;
    }
}
