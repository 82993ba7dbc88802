package org.jiangbu.workflow.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
    private boolean stopped;

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
            found.add(new Finding(file, elementId, line, rule, List.of(args), false));
        }
    }

    boolean refused() {
        return found.stream().anyMatch(Finding::refused);
    }

    /** Whether everything that refuses the file satisfies a condition. */
    boolean refusedOnly(Predicate<Finding> condition) {
        return found.stream().filter(Finding::refused).allMatch(condition);
    }

    /** Notes that because of what refuses the file by now, further rules are not looked at. */
    void stop() {
        stopped = true;
    }

    /** Refusals first, among them the mandatory gates; then in the order of the file. */
    List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>();
        found.forEach(one -> sorted.add(new Finding(
                one.file(), one.elementId(), one.line(), one.rule(), one.args(), stopped && one.refused())));
        sorted.sort(ORDER);
        return List.copyOf(sorted);
    }
}
