package org.jiangbu.workflow.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found in one file, each thing once. */
final class Findings {
    private static final Comparator<Finding> ORDER = Comparator.comparing((Finding one) -> !one.refused())
            .thenComparing(one -> !one.rule().isGate())
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::elementId)
            .thenComparing(Finding::rule);

    /** More would help nobody, and a hostile file could bring millions. */
    private static final int MOST = 200;

    private final String file;
    private final Set<Finding> found = new LinkedHashSet<>();

    Findings(String file) {
        this.file = file;
    }

    void add(Rule rule, XmlElement at, Object... args) {
        add(rule, at.owner(), at.line(), args);
    }

    void add(Rule rule, Node at, Object... args) {
        add(rule, at.element(), args);
    }

    void add(Rule rule, String elementId, int line, Object... args) {
        if (found.size() < MOST) {
            found.add(new Finding(file, elementId, line, rule, List.of(args)));
        }
    }

    boolean refused() {
        return found.stream().anyMatch(Finding::refused);
    }

    /** Refusals first, among them the mandatory gates; then in the order of the file. */
    List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(found);
        sorted.sort(ORDER);
        return List.copyOf(sorted);
    }
}
