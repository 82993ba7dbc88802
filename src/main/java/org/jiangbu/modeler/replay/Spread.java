package org.jiangbu.modeler.replay;

import java.util.Collection;
import java.util.List;

/**
 * How values lie: half are not above {@code median}, nine in ten not above {@code high}; both 0 where there are none.
 */
public record Spread(int count, int median, int high) {
    static Spread of(Collection<Integer> values) {
        if (values.isEmpty()) return new Spread(0, 0, 0);
        List<Integer> sorted = values.stream().sorted().toList();
        return new Spread(sorted.size(), rank(sorted, 50), rank(sorted, 90));
    }

    private static int rank(List<Integer> sorted, int percent) {
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }
}
