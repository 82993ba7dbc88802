package org.jiangbu.modeler.ui;

import static org.jiangbu.base.ui.Components.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangbu.modeler.replay.DeadEnd;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.modeler.replay.ReplayResult.OtherEnd;
import org.jiangbu.modeler.replay.ReplayResult.Step;
import org.jiangbu.modeler.ui.editor.Mark;
import org.jiangbu.modeler.ui.editor.Mark.Kind;

/** What a replay shows on the picture: where cases stay, where they end otherwise, and what each step counts. */
final class ReplayMarks {
    private final ReplayServices services;
    private final ReplayResult result;

    ReplayMarks(ReplayServices services, ReplayResult result) {
        this.services = services;
        this.result = result;
    }

    /** One for each element, the worst that is to be said of it. */
    List<Mark> all() {
        Map<String, Mark> marks = new TreeMap<>();
        result.steps().stream()
                .filter(step -> step.drawn() && step.after().count() > 0)
                .forEach(step -> marks.put(step.id(), new Mark(step.id(), kind(step), counted(step))));
        grouped(result.otherEnds(), OtherEnd::element)
                .forEach(
                        (id, ends) -> marks.put(id, new Mark(id, Kind.WARNING, text("replay.mark.ends", ends.size()))));
        grouped(result.deadEnds(), DeadEnd::element)
                .forEach((id, dead) -> marks.put(
                        id,
                        new Mark(
                                id,
                                Kind.ERROR,
                                text(
                                        "replay.mark.dead",
                                        dead.size(),
                                        text(
                                                "replay.why." + dead.get(0).why(),
                                                services.name(dead.get(0).name()))))));
        return new ArrayList<>(marks.values());
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> element) {
        return all.stream().collect(Collectors.groupingBy(element));
    }

    private static Kind kind(Step step) {
        if (step.before().count() == 0) return Kind.ADDED;
        return step.before().equals(step.after()) ? Kind.GOOD : Kind.CHANGED;
    }

    private static String counted(Step step) {
        return text(
                "replay.mark.step",
                step.before().count(),
                step.after().count(),
                step.before().median(),
                step.after().median());
    }
}
