package org.jiangbu.modeler.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Wording;

/**
 * What would have been different for the cases of a season.
 *
 * @param season the programme year
 * @param finished how many cases of it are over
 * @param cases how many were replayed; the newest, if there were too many
 * @param leftOut numbers of cases whose record fits none of the versions, so that nobody can tell how they went
 * @param steps of the draft in its order, then those that it has no more
 * @param roles those that have items in either flow, those with the most in the draft first
 * @param before working days of a case on record, from its beginning to its end
 * @param after the same in the draft, of the cases that come to an end there
 * @param flows by id of a flow of the draft, how many cases took it how often
 * @param otherEnds cases that end otherwise, by their number
 * @param deadEnds cases that come to no end
 * @param assumptions what was assumed, in most cases first
 */
public record ReplayResult(
        int season,
        int finished,
        int cases,
        List<String> leftOut,
        List<Step> steps,
        List<Role> roles,
        Spread before,
        Spread after,
        Map<String, Integer> flows,
        List<OtherEnd> otherEnds,
        List<DeadEnd> deadEnds,
        List<Assumption> assumptions) {

    /**
     * A step then and now: how many decisions it took, and for how many working days it waited for each.
     *
     * @param drawn whether the draft has it
     */
    public record Step(String id, Wording name, String role, boolean drawn, Spread before, Spread after) {}

    /** What came to the people of a role, then and now. */
    public record Role(String role, Load before, Load after) {}

    /**
     * Items that came to a role; what comes on a day off counts for the next working day.
     *
     * @param perDay on a working day of the season, from the first day on which a case began to the last on which one ended
     * @param highest on the day on which most came
     * @param on that day
     */
    public record Load(int items, double perDay, int highest, Optional<LocalDate> on) {}

    /**
     * A case that ends otherwise.
     *
     * @param before the end on record
     * @param element id of the end in the draft
     */
    public record OtherEnd(String number, Wording before, String element, Wording after) {}

    /** Whether the draft changes nothing for these cases. */
    public boolean same() {
        return otherEnds.isEmpty()
                && deadEnds.isEmpty()
                && before.equals(after)
                && steps.stream().allMatch(step -> step.before().equals(step.after()));
    }
}
