package org.jiangbu.modeler.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.past.PastCase;

/** Lets past cases go through a drawn flow. It reads no database and writes nothing. */
public final class Replay {
    private final Map<List<Leg>, Explainer> explainers = new HashMap<>();
    private final Map<String, Course> versions = new LinkedHashMap<>();
    private final WorkdayCalendar calendar;
    private final Map<String, Optional<Followed>> read = new HashMap<>();

    /** @param versions of the process by the ids of their definitions, the newest first */
    public Replay(Map<String, Model> versions, WorkdayCalendar calendar) {
        this.calendar = calendar;
        versions.forEach((id, model) -> this.versions.put(id, new Course(model)));
    }

    /** A case with the version in which it is seen to end. */
    record Followed(Trace trace, Course version) {}

    /** Finds out how these cases went; each once, however often it is read. */
    public synchronized void read(List<PastCase> cases) {
        cases.forEach(past -> read.computeIfAbsent(past.number(), number -> follow(past)));
    }

    /** Those of these cases that were not read. */
    public synchronized List<String> unread(List<String> numbers) {
        return numbers.stream().filter(number -> !read.containsKey(number)).toList();
    }

    /**
     * What would have been different for all cases that were read.
     *
     * @param season the programme year
     * @param finished how many cases of the season are over, these among them
     * @param told what else is known of cases, by their numbers
     */
    public synchronized ReplayResult through(
            Model draft, int season, int finished, Map<String, Map<String, Object>> told) {
        List<Followed> followed = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        new TreeMap<>(read).forEach((number, way) -> way.ifPresentOrElse(followed::add, () -> leftOut.add(number)));
        Season usual = new Season(followed.stream().map(Followed::trace).toList(), calendar);
        Course course = new Course(draft);
        Comparison comparison = new Comparison(course, usual, calendar);
        followed.forEach(one -> comparison.add(
                one,
                Walk.through(
                        course,
                        usual,
                        one.trace(),
                        told.getOrDefault(one.trace().past().number(), Map.of()))));
        return comparison.result(season, finished, leftOut);
    }

    /** Through the versions through which it went; if nothing else is known of it, it may fit one of them as a whole. */
    private Optional<Followed> follow(PastCase past) {
        Set<List<Leg>> ways = new LinkedHashSet<>();
        ways.add(Leg.of(past));
        versions.keySet().forEach(version -> ways.add(List.of(Leg.last(version))));
        return ways.stream()
                .filter(way -> way.stream().allMatch(leg -> versions.containsKey(leg.version())))
                .flatMap(way -> explainer(way).explain(past).stream()
                        .map(explained -> new Followed(Trace.of(past, explained), last(way))))
                .findFirst();
    }

    private Explainer explainer(List<Leg> way) {
        return explainers.computeIfAbsent(
                way,
                legs -> new Explainer(
                        legs, legs.stream().map(leg -> course(leg.version())).toList()));
    }

    private Course last(List<Leg> way) {
        return course(way.get(way.size() - 1).version());
    }

    private Course course(String definitionId) {
        return Objects.requireNonNull(versions.get(definitionId));
    }
}
