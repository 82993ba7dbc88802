package org.jiangbu.modeler.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.past.PastCase;

/** Lets past cases go through a drawn flow. It reads no database and writes nothing. */
public final class Replay {
    private final Map<String, Explainer> explainers = new LinkedHashMap<>();
    private final Map<String, Course> versions = new LinkedHashMap<>();
    private final WorkdayCalendar calendar;

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

    /**
     * @param season the programme year
     * @param finished how many cases of the season are over, these among them
     */
    public ReplayResult of(Model draft, int season, int finished, List<PastCase> cases) {
        List<Followed> followed = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (PastCase past : cases) {
            follow(past).ifPresentOrElse(followed::add, () -> leftOut.add(past.number()));
        }
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
