package org.jiangbu.modeler.replay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.modeler.replay.Happening.Came;
import org.jiangbu.modeler.replay.Happening.Done;
import org.jiangbu.workflow.past.PastCase;
import org.jiangbu.workflow.past.PastStep;

/**
 * A past case with all that moved it on.
 *
 * @param spans for each happening how long the case waited for it; of events between two decisions only the whole is on
 *     record, and they share it evenly; a step that began to wait anew, e.g. since its decision was taken back, waited all
 *     the time
 */
record Trace(PastCase past, Explained explained, List<Span> spans) {
    /** From the day on which it began to wait to the day on which it waited no more. */
    record Span(LocalDate from, LocalDate to) {}

    static Trace of(PastCase past, Explained explained) {
        List<Span> spans = new ArrayList<>();
        List<Happening> happenings = explained.happenings();
        LocalDate at = past.began();
        for (int i = 0; i < happenings.size(); i++) {
            Span span = new Span(at, at);
            if (happenings.get(i) instanceof Done done) {
                PastStep step = past.steps().get(done.index());
                span = new Span(step.came().isBefore(at) ? step.came() : at, step.done());
            } else if (happenings.get(i) instanceof Came) {
                span = shared(past, happenings, i, at);
            }
            spans.add(span);
            if (span.to().isAfter(at)) at = span.to();
        }
        return new Trace(past, explained, spans);
    }

    private static Span shared(PastCase past, List<Happening> happenings, int from, LocalDate at) {
        int events = 0;
        LocalDate next = past.ended();
        for (int i = from; i < happenings.size(); i++) {
            if (happenings.get(i) instanceof Came) events++;
            if (happenings.get(i) instanceof Done done) {
                next = past.steps().get(done.index()).came();
                break;
            }
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(at, next));
        return new Span(at, at.plusDays(days / events));
    }
}
