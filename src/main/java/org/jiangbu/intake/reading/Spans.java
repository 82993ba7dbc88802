package org.jiangbu.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Cells of a household that are merged over its rows: the value of the first row counts for the others. */
final class Spans {
    private final Map<Integer, List<Merges.Area>> areasByTop = new HashMap<>();
    private final List<Open> open = new ArrayList<>();

    private record Open(Merges.Area area, CellValue value) {}

    Spans(List<Merges.Area> areas, Map<Column, Heading> headings) {
        Set<Integer> spanning = new HashSet<>();
        headings.values().stream().filter(h -> h.column().spansRows()).forEach(h -> spanning.add(h.index()));
        areas.stream().filter(a -> spanning.contains(a.left())).forEach(a -> areasByTop
                .computeIfAbsent(a.top(), top -> new ArrayList<>())
                .add(a));
    }

    List<RegisterSheet.RowSpan> rowSpans() {
        return areasByTop.values().stream()
                .flatMap(List::stream)
                .map(area -> new RegisterSheet.RowSpan(area.top(), area.bottom()))
                .distinct()
                .toList();
    }

    void fill(int rowNo, SortedMap<Integer, CellValue> row) {
        open.removeIf(o -> o.area.bottom() < rowNo);
        // a row that holds nothing of its own stays empty
        if (!row.isEmpty()) {
            open.forEach(o -> row.putIfAbsent(o.area.left(), o.value));
        }
        for (Merges.Area area : areasByTop.getOrDefault(rowNo, List.of())) {
            CellValue value = row.get(area.left());
            if (value != null) {
                open.add(new Open(area, value));
            }
        }
    }
}
