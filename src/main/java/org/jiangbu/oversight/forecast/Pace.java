package org.jiangbu.oversight.forecast;

import java.util.List;

/** How many cases the people at a step get done a workday, from what came to them and what they got done lately. */
public final class Pace {
    private Pace() {}

    /**
     * Days on which nothing waited say nothing of how fast the people are; they do not count.
     *
     * @param came what came to the step each workday, the last day last
     * @param done what the step got done on the same days
     * @param waiting what waits there at the end of the last day
     * @return 0 where nothing waited on any of these days
     */
    public static double of(List<Integer> came, List<Integer> done, int waiting) {
        if (came.size() != done.size()) {
            throw new IllegalArgumentException("As many days came as were worked");
        }
        int busy = 0;
        int worked = 0;
        int evening = waiting;
        for (int day = done.size() - 1; day >= 0; day--) {
            int morning = evening + done.get(day) - came.get(day);
            if (morning > 0 || done.get(day) > 0) {
                busy++;
                worked += done.get(day);
            }
            evening = morning;
        }
        return busy == 0 ? 0 : (double) worked / busy;
    }
}
