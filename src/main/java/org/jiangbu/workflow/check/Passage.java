package org.jiangbu.workflow.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.base.Wording;

/**
 * What cases have behind them wherever they can stand in a version of their model: every way that leads there is counted,
 * from the start or from where they came in out of another version.
 */
public final class Passage {
    private final Model model;
    private final Exploration exploration;
    /** What was done in earlier versions of that for which there is a gate, by delegate. */
    private final Map<String, Wording> brought;

    private Passage(Model model, Exploration exploration, Map<String, Wording> brought) {
        this.model = model;
        this.exploration = exploration;
        this.brought = brought;
    }

    /** Of cases that began in that version. */
    public static Passage of(Model model) {
        return new Passage(model, new Exploration(model), Map.of());
    }

    /**
     * Of cases that stood in this version and went on in another.
     *
     * @param places elements of the other version by those of this one at which they stood
     */
    public Passage moved(Map<String, String> places, Passage to) {
        Collection<Standing> coming = exploration.standings().stream()
                .filter(one -> places.containsKey(one.node().id()))
                .map(one -> one.at(to.model.node(
                        Objects.requireNonNull(places.get(one.node().id())))))
                .toList();
        Map<String, Wording> done = new LinkedHashMap<>(brought);
        places.keySet().forEach(element -> done.putAll(done(element)));
        return new Passage(to.model, new Exploration(to.model, coming), Map.copyOf(done));
    }

    /** Whether nobody can say what cases at an element have behind them: no way leads there, or there are too many. */
    public boolean unknown(String element) {
        return !exploration.whole() || standing(element).isEmpty();
    }

    /**
     * The first mandatory gate without which cases could come to a payment if they went on elsewhere.
     *
     * @param element where they stand in this version, not {@link #unknown}
     * @param target where they would go on in the other
     */
    public Optional<Rule> missing(String element, String target, Passage to) {
        Node node = to.model.node(target);
        List<Standing> unheardOf = standing(element).stream()
                .map(one -> one.at(node))
                .filter(one -> !to.exploration.standings().contains(one))
                .toList();
        Exploration further = new Exploration(to.model, unheardOf);
        if (!further.whole()) return Optional.of(Rule.TOO_INTRICATE);
        return Gates.ALL.stream()
                .filter(gate -> further.standings().stream().anyMatch(at -> Gates.lacks(at, gate, to.model)))
                .map(Gate::rule)
                .findFirst();
    }

    /**
     * What may be done already and would be done again if they went on elsewhere, of that for which there is a gate. What can
     * come again in this version anyway does not count.
     *
     * @return its name in the version in which it was done
     */
    public Optional<Wording> repeated(String element, String target, Passage to) {
        Set<String> again = to.ahead(target).keySet();
        Set<String> anyway = ahead(element).keySet();
        Map<String, Wording> done = new LinkedHashMap<>(brought);
        done.putAll(done(element));
        return done.entrySet().stream()
                .filter(one -> again.contains(one.getKey()) && !anyway.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private List<Standing> standing(String element) {
        return exploration.standings().stream()
                .filter(one -> one.node().id().equals(element))
                .toList();
    }

    private Map<String, Wording> done(String element) {
        Node node = model.node(element);
        return guarded(model.nodes().stream()
                .filter(one -> model.reached(List.of(one)).contains(node))
                .toList());
    }

    private Map<String, Wording> ahead(String element) {
        return guarded(model.reached(List.of(model.node(element))));
    }

    private static Map<String, Wording> guarded(Collection<Node> nodes) {
        return nodes.stream()
                .filter(node -> Gates.guards(node.delegate()))
                .collect(Collectors.toMap(Node::delegate, Node::name, (one, other) -> one, LinkedHashMap::new));
    }
}
