package org.jiangbu.oversight.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How many cases the people at a desk get done a workday, from what came to them and what they got done lately. */
public final class Pace {
    private Pace() {}

    /** @param emptied whether nothing was left in the evening: they could have done as many, perhaps more */
    private record Day(int done, boolean emptied) {}

    /**
     * The mean of what they can do. Days on which nothing waited say nothing of it and do not count; a day on which they got
     * everything done says only that they can do at least as much, and is reckoned so (Kaplan and Meier's estimate).
     *
     * @param came what came to the desk each workday, the last day last
     * @param done what was done on the same days
     * @param waiting what waits there at the end of the last day
     * @return 0 where nothing waited on any of these days
     */
    public static double of(List<Integer> came, List<Integer> done, int waiting) {
        List<Day> days = busy(came, done, waiting);
        days.sort(Comparator.comparingInt(Day::done).thenComparing(Day::emptied));
        double mean = 0;
        double reaching = 1; // share of days on which they can do more than so far
        int before = 0;
        for (int at = 0; at < days.size(); at++) {
            Day day = days.get(at);
            mean += reaching * (day.done() - before);
            before = day.done();
            if (!day.emptied()) reaching *= 1 - 1.0 / (days.size() - at);
        }
        return mean;
    }

    /** On how many of these days something waited or was done. */
    public static int busyDays(List<Integer> came, List<Integer> done, int waiting) {
        return busy(came, done, waiting).size();
    }

    private static List<Day> busy(List<Integer> came, List<Integer> done, int waiting) {
        if (came.size() != done.size()) {
            throw new IllegalArgumentException("As many days came as were worked");
        }
        List<Day> days = new ArrayList<>();
        int evening = waiting;
        for (int day = done.size() - 1; day >= 0; day--) {
            int morning = evening + done.get(day) - came.get(day);
            if (morning > 0 || done.get(day) > 0) days.add(new Day(done.get(day), evening <= 0));
            evening = morning;
        }
        return days;
    }
}
