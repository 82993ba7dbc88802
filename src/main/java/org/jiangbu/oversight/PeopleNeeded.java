package org.jiangbu.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangbu.oversight.forecast.Reinforcement;
import org.jiangbu.oversight.forecast.Stage;

/** In words how many more people a township would need, and at which steps; the same on screen and on paper. */
public final class PeopleNeeded {
    private final Phrases phrases;

    public PeopleNeeded(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Texts by key, in the language of who reads. */
    public interface Phrases {
        String get(String key, Object... args);
    }

    /** What it would take to be in time or, where that cannot be met any more, two weeks later. */
    public String of(Outlook outlook) {
        List<Reinforcement> needed = outlook.forecast().needed();
        boolean later = outlook.target().isAfter(outlook.due());
        String when = later ? "oversight.people.by." : "oversight.people.";
        LocalDate target = outlook.target();
        String day = phrases.get("oversight.day", target.getMonthValue(), target.getDayOfMonth());
        if (needed == null) return phrases.get(when + "alone-not", day);
        Integer all = outlook.forecast().morePeople();
        if (all == null || all == 0) return phrases.get(when + "enough", day);
        return atHolding(outlook, needed)
                ? phrases.get(when + "more", day, all)
                : phrases.get(when + "more-at", day, all, steps(needed));
    }

    /** Whether they are all needed where the place is held back, so that the step need not be said again. */
    private static boolean atHolding(Outlook outlook, List<Reinforcement> needed) {
        Stage.Step holding = outlook.forecast().holding();
        return needed.size() == 1
                && holding != null
                && needed.get(0).step().key().equals(holding.key());
    }

    private String steps(List<Reinforcement> needed) {
        return needed.stream()
                .map(one -> phrases.get("oversight.people.at", one.step().name(), one.people()))
                .collect(Collectors.joining(phrases.get("oversight.people.and")));
    }
}
