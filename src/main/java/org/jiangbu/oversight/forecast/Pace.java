package org.jiangbu.oversight.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How many cases the people at a desk get done a workday, from what came to them and what they got done lately. */
public final class Pace {
    /** A day this many workdays ago says half as much of the pace as the last one. */
    static final int HALF_LIFE = 12;

    /** Where nothing gets done for so many workdays though something waits, nothing is to be expected. */
    static final int STANDSTILL = 10;

    private Pace() {}

    /**
     * @param emptied whether nothing was left in the evening: they could have done as many, perhaps more
     * @param weight how much the day says, more than 0, at most 1
     */
    private record Day(int done, boolean emptied, double weight) {}

    /**
     * The mean of what they can do. Days on which nothing waited say nothing of it and do not count; a day on which they got
     * everything done says only that they can do at least as much, and is reckoned so (Kaplan and Meier's estimate). The last
     * days say more than those before.
     *
     * @param came what came to the desk each workday, the last day last
     * @param done what was done on the same days
     * @param waiting what waits there at the end of the last day
     * @return 0 where nothing waited on any of these days, and where it has stood still for {@value #STANDSTILL} workdays
     */
    public static double of(List<Integer> came, List<Integer> done, int waiting) {
        if (idle(came, done, waiting) >= STANDSTILL) return 0;
        List<Day> days = busy(came, done, waiting);
        days.sort(Comparator.comparingInt(Day::done).thenComparing(Day::emptied));
        double atRisk = days.stream().mapToDouble(Day::weight).sum();
        double mean = 0;
        double reaching = 1; // share of days on which they can do more than so far
        int before = 0;
        for (Day day : days) {
            mean += reaching * (day.done() - before);
            before = day.done();
            if (!day.emptied()) reaching *= Math.max(0, 1 - day.weight() / atRisk);
            atRisk -= day.weight();
        }
        return mean;
    }

    /**
     * The same up to the last day on which they worked: what whoever works there gets done, however long it has stood still.
     *
     * @return 0 where nothing was done on any of these days
     */
    public static double able(List<Integer> came, List<Integer> done, int waiting) {
        int worked = done.size() - idle(came, done, waiting);
        int since = came.subList(worked, came.size()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return of(came.subList(0, worked), done.subList(0, worked), waiting - since);
    }

    /** The mean of a number by workday, the last day last; the last days say more, as they do of the pace. */
    public static double mean(List<Integer> byDay) {
        double all = 0;
        double weights = 0;
        for (int day = 0; day < byDay.size(); day++) {
            double weight = weight(byDay.size(), day);
            all += weight * byDay.get(day);
            weights += weight;
        }
        return weights == 0 ? 0 : all / weights;
    }

    private static double weight(int days, int day) {
        return Math.pow(0.5, (days - 1.0 - day) / HALF_LIFE);
    }

    /** On how many of these days something waited or was done. */
    public static int busyDays(List<Integer> came, List<Integer> done, int waiting) {
        return busy(came, done, waiting).size();
    }

    /** For how many workdays nothing has been done there though something waited all the while; 0 where nothing waits. */
    public static int idle(List<Integer> came, List<Integer> done, int waiting) {
        int idle = 0;
        int evening = waiting;
        for (int day = done.size() - 1; day >= 0 && done.get(day) == 0; day--) {
            int morning = evening - came.get(day);
            if (morning <= 0) break;
            idle++;
            evening = morning;
        }
        return idle;
    }

    private static List<Day> busy(List<Integer> came, List<Integer> done, int waiting) {
        if (came.size() != done.size()) {
            throw new IllegalArgumentException("As many days came as were worked");
        }
        List<Day> days = new ArrayList<>();
        int evening = waiting;
        for (int day = done.size() - 1; day >= 0; day--) {
            int morning = evening + done.get(day) - came.get(day);
            double weight = weight(done.size(), day);
            if (morning > 0 || done.get(day) > 0) days.add(new Day(done.get(day), evening <= 0, weight));
            evening = morning;
        }
        return days;
    }
}
