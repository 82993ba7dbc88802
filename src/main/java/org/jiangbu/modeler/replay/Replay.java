package org.jiangbu.modeler.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.past.PastCase;

/** Lets past cases go through a drawn flow. It reads no database and writes nothing. */
public final class Replay {
    private final Map<String, Explainer> explainers = new LinkedHashMap<>();
    private final Map<String, Course> versions = new LinkedHashMap<>();
    private final WorkdayCalendar calendar;
    private final Map<String, Optional<Followed>> read = new HashMap<>();

    /** @param versions of the process by the ids of their definitions, the newest first */
    public Replay(Map<String, Model> versions, WorkdayCalendar calendar) {
        this.calendar = calendar;
        versions.forEach((id, model) -> {
            Course course = new Course(model);
            this.versions.put(id, course);
            explainers.put(id, new Explainer(course));
        });
    }

    /** A case with the version in which it is explained. */
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
     */
    public synchronized ReplayResult through(Model draft, int season, int finished) {
        List<Followed> followed = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        new TreeMap<>(read).forEach((number, way) -> way.ifPresentOrElse(followed::add, () -> leftOut.add(number)));
        Season usual = new Season(followed.stream().map(Followed::trace).toList(), calendar);
        Course course = new Course(draft);
        Comparison comparison = new Comparison(course, usual, calendar);
        followed.forEach(one -> comparison.add(one, Walk.through(course, usual, one.trace())));
        return comparison.result(season, finished, leftOut);
    }

    /** In the version in which it ended; a case that was moved may fit another as a whole. */
    private Optional<Followed> follow(PastCase past) {
        Map<String, Explainer> order = new LinkedHashMap<>();
        Optional.ofNullable(explainers.get(past.definitionId())).ifPresent(own -> order.put(past.definitionId(), own));
        explainers.forEach(order::putIfAbsent);
        for (Map.Entry<String, Explainer> one : order.entrySet()) {
            Optional<Explained> way = one.getValue().explain(past);
            if (way.isPresent()) {
                return Optional.of(new Followed(Trace.of(past, way.get()), course(one.getKey())));
            }
        }
        return Optional.empty();
    }

    private Course course(String definitionId) {
        return Objects.requireNonNull(versions.get(definitionId));
    }
}
