package org.jiangbu.workflow.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A part of the usual way of a process, as it stands in one township. */
public sealed interface Passage {
    /** The element of the model. */
    String key();

    /** What the model calls it, in the reader's language. */
    String name();

    /**
     * People decide.
     *
     * @param role who decides
     * @param desks what waits and was done there, by those who work on the same items; none where nothing ever came
     * @param people working people who hold the role in the township, in a part of it, or above it
     * @param newcomers since when those of them hold it who did not before the first day asked for, e.g. because they are lent
     * @param outcomes decisions since the first day asked for, by what becomes of the case
     */
    record Step(
            String key,
            String name,
            String role,
            List<Desk> desks,
            int people,
            List<LocalDate> newcomers,
            Map<Turn, Integer> outcomes)
            implements Passage {}

    /**
     * Items that the same people work on: those that one person holds by name, or those of the places in which the same people
     * decide.
     *
     * @param waiting items that wait there now
     * @param came items that came, by day, of those that are still there or were decided since the first day asked for
     * @param done items that were decided, by day
     */
    record Desk(int waiting, Map<LocalDate, Integer> came, Map<LocalDate, Integer> done) {}

    /** What a decision makes of a case. */
    enum Turn {
        /** The step's first outcome. */
        ON,
        /** It comes back after a correction. */
        BACK,
        /** It leaves the way. */
        OUT
    }

    /**
     * A period passes.
     *
     * @param leaving how many cases wait there up to and including which day
     * @param days calendar days that it usually lasts, from the decision before it; 0 where none has been seen
     */
    record Period(String key, String name, Map<LocalDate, Integer> leaving, int days) implements Passage {}
}
