package org.jiangbu.workflow.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiangbu.base.Wording;

/** A way through a model as a sentence names it: the elements in their order. */
final class Route {
    /** Of a longer way the middle is left out. */
    private static final int MOST = 24;

    private Route() {}

    static Wording of(Collection<Node> path) {
        List<Wording> names = path.stream().map(Node::name).toList();
        return new Wording(in(Locale.SIMPLIFIED_CHINESE, names), in(Locale.ENGLISH, names));
    }

    private static String in(Locale locale, List<Wording> names) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.size() <= MOST || i < MOST / 2 || i >= names.size() - MOST / 2) {
                shown.add(names.get(i).in(locale));
            } else if (i == MOST / 2) {
                shown.add("…");
            }
        }
        return shown.stream().collect(Collectors.joining(" → "));
    }
}
