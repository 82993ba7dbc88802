package org.jiangbu.workflow.wall;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** What a model may say: a table of elements with what may stand in each. It refuses what it does not know. */
final class Vocabulary {
    /** Of the parsed tree; the engine goes through it by calling itself. */
    private static final int DEEPEST = 40;

    /** The largest model that is shipped has 1,100. */
    private static final int MOST_ELEMENTS = 20_000;

    /** The one that the shipped table holds. */
    static final Vocabulary SPOKEN = new Vocabulary(VocabularyFile.read());

    private final Map<String, Word> words;

    private Vocabulary(Map<String, Word> words) {
        this.words = Map.copyOf(words);
    }

    /** The first thing in a model that the vocabulary does not have, or that is not the model's own to say. */
    Optional<Foreign> foreign(Element root, String file) {
        if (!"definitions".equals(Namespaces.qualified(root.getUri(), root.getTagName()))) {
            return Optional.of(new Foreign("element " + root.getTagName(), root));
        }
        Deque<Place> rest = new ArrayDeque<>(List.of(new Place("", root, 1)));
        int seen = 0;
        while (!rest.isEmpty()) {
            Place place = rest.pop();
            seen++;
            String name = Namespaces.qualified(place.element.getUri(), place.element.getTagName());
            Optional<Foreign> foreign = seen > MOST_ELEMENTS || place.depth > DEEPEST
                    ? Optional.of(new Foreign("a model as large or as deep as this", place.element))
                    : foreign(place, name);
            if (foreign.isPresent()) {
                return foreign;
            }
            place.element.elements().forEach(child -> rest.push(new Place(name, child, place.depth + 1)));
        }
        return OwnNames.foreign(root, file);
    }

    private Optional<Foreign> foreign(Place place, String name) {
        if (Namespaces.isPicture(name)) {
            return Namespaces.foreignInPicture(place.element);
        }
        Word word = word(place.parent, name);
        if (word == null) {
            return Optional.of(new Foreign("element " + name, place.element));
        }
        return word.foreign(place.element, name);
    }

    private @Nullable Word word(String parent, String name) {
        Word here = words.get(parent + "/" + name);
        return here == null ? words.get(name) : here;
    }

    /** An element, in what, and how deep. */
    private record Place(String parent, Element element, int depth) {}

    /**
     * What may stand in an element.
     *
     * @param text what may stand between its tags
     * @param elements the elements in it
     */
    record Word(Map<String, Pattern> attributes, Pattern text, Set<String> elements) {
        private Optional<Foreign> foreign(Element element, String name) {
            Set<String> once = new HashSet<>();
            for (String key : element.attributes()) {
                String attribute = Namespaces.attribute(key);
                if (Namespaces.declares(attribute)) continue;
                Pattern allowed = attributes.get(attribute);
                if (allowed == null || !once.add(attribute)) {
                    return Optional.of(new Foreign("attribute " + attribute + " of " + name, element));
                }
                if (!allowed.matcher(element.attribute(key)).matches()) {
                    return Optional.of(new Foreign("value of attribute " + attribute + " of " + name, element));
                }
            }
            if (!text.matcher(element.getText().strip()).matches()) {
                return Optional.of(new Foreign("text in " + name, element));
            }
            return element.elements().stream()
                    .filter(child -> !elements.contains(Namespaces.qualified(child.getUri(), child.getTagName())))
                    .findFirst()
                    .map(child -> new Foreign("element " + child.getTagName() + " in " + name, child));
        }
    }
}
