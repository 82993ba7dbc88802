package org.jiangbu.modeler.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a case is while its way is looked for.
 *
 * @param moving elements at which it has just come
 * @param resting elements at which it waits
 * @param next how many of its decisions have been passed
 * @param end the end event reached last, empty before
 * @param leg which part of its way it is on
 */
record Situation(List<String> moving, List<String> resting, int next, Map<String, Object> facts, String end, int leg) {
    boolean over() {
        return moving.isEmpty() && resting.isEmpty();
    }

    /** The first that moves has gone on to these. */
    Situation moved(List<String> to) {
        List<String> others = new ArrayList<>(moving.subList(1, moving.size()));
        others.addAll(to);
        return new Situation(others, resting, next, facts, end, leg);
    }

    /** The first that moves waits now. */
    Situation rests() {
        return new Situation(moving.subList(1, moving.size()), plus(resting, moving.get(0)), next, facts, end, leg);
    }

    /** One that waited has gone on to these. */
    Situation woken(String from, List<String> to) {
        List<String> left = new ArrayList<>(resting);
        left.remove(from);
        return new Situation(to, left, next, facts, end, leg);
    }

    /** All that waited is broken off. */
    Situation brokenOff(List<String> to) {
        return new Situation(to, List.of(), next, facts, end, leg);
    }

    Situation with(Map<String, Object> more) {
        return new Situation(moving, resting, next, Facts.with(facts, more), end, leg);
    }

    /** One more decision is passed. */
    Situation decided(Map<String, Object> after) {
        return new Situation(moving, resting, next + 1, after, end, leg);
    }

    /** All that waited goes on waiting at these elements of another version. */
    Situation inNextVersion(List<String> since) {
        return new Situation(moving, since, next, facts, end, leg + 1);
    }

    Situation ended() {
        return new Situation(moving.subList(1, moving.size()), resting, next, facts, moving.get(0), leg);
    }

    private static List<String> plus(List<String> all, String one) {
        List<String> more = new ArrayList<>(all);
        more.add(one);
        more.sort(null);
        return more;
    }
}
