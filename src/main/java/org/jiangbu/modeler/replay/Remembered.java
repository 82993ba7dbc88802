package org.jiangbu.modeler.replay;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jiangbu.modeler.replay.Trace.Span;
import org.jiangbu.workflow.past.PastStep;

/** What moved a case on, of which each is used once, in its order. */
final class Remembered {
    private final Trace trace;
    private final List<Happening> happenings;
    private final BitSet used = new BitSet();

    Remembered(Trace trace) {
        this.trace = trace;
        this.happenings = trace.explained().happenings();
    }

    /** The first that is like that and has not been used. */
    OptionalInt next(Predicate<Happening> wanted) {
        for (int i = used.nextClearBit(0); i < happenings.size(); i = used.nextClearBit(i + 1)) {
            if (wanted.test(happenings.get(i))) return OptionalInt.of(i);
        }
        return OptionalInt.empty();
    }

    Happening use(int index) {
        used.set(index);
        return happenings.get(index);
    }

    Happening get(int index) {
        return happenings.get(index);
    }

    Span span(int index) {
        return trace.spans().get(index);
    }

    PastStep step(Happening.Done done) {
        return trace.past().steps().get(done.index());
    }
}
