package org.jiangbu.modeler.difference;

import java.util.List;
import java.util.Optional;
import org.jiangbu.base.Wording;

/** What a reader calls the parts of one drawing. */
final class Labels {
    private static final int MOST_NEIGHBOURS = 3;
    private static final char FULL_WIDTH_QUESTION_MARK = '\uFF1F';

    private final Names names;
    private final Drawing drawing;
    private final Surroundings surroundings;
    private final Conditions conditions;

    Labels(Names names, Drawing drawing) {
        this.names = names;
        this.drawing = drawing;
        this.surroundings = new Surroundings(drawing);
        this.conditions = new Conditions(names, drawing);
    }

    Conditions conditions() {
        return conditions;
    }

    /** By its name; without one, by what it is and where it stands. */
    Object of(Part part) {
        if (part.isWay()) return way(part);
        if (part.is("process") || part.is("definitions")) return kind(part);
        if (part.is("message")) return message(part);
        if (!part.isNode()) return thing(part);
        Optional<Wording> name = name(part);
        if (name.isEmpty()) return between(part, kind(part));
        boolean alone = drawing.parts().stream()
                        .filter(Part::isNode)
                        .filter(other ->
                                other.fact(Part.NAME).strip().equals(name.get().chinese()))
                        .count()
                == 1;
        List<Object> before = neighbours(surroundings.before(part));
        return alone || before.isEmpty() ? set(name.get()) : Phrase.of("apart", name.get(), before);
    }

    /** A question is set off by quotation marks: its own mark would stand beside those of the sentence. */
    private static Object set(Wording name) {
        char last = name.chinese().charAt(name.chinese().length() - 1);
        return last == '?' || last == FULL_WIDTH_QUESTION_MARK ? Phrase.of("quoted", name) : name;
    }

    /** The element with that id, or the id itself where nothing has it. */
    Object of(String id) {
        return drawing.find(id).map(this::of).orElseGet(() -> Phrase.of("quoted", id));
    }

    /** By its name alone, or by what it is. */
    Object plainly(Part part) {
        return name(part).<Object>map(name -> name).orElseGet(() -> kind(part));
    }

    private Optional<Wording> name(Part part) {
        String chinese = part.fact(Part.NAME).strip();
        return chinese.isEmpty() ? Optional.empty() : Optional.of(new Wording(chinese, part.fact("property:nameEn")));
    }

    /** What kind of thing it is. */
    Object kind(Part part) {
        String type = part.type().replace("bpmn:", "");
        if (part.is("intermediateCatchEvent") || part.is("boundaryEvent")) {
            if (part.facts().containsKey("bpmn:timerEventDefinition")) type += ".timer";
            if (part.facts().containsKey("bpmn:messageEventDefinition")) type += ".message";
        }
        return names.kind(type);
    }

    private Object between(Part part, Object kind) {
        Optional<Part> host = drawing.find(part.fact(Part.HOST));
        if (host.isPresent()) return Phrase.of("kind-at", kind, plainly(host.get()));
        List<Object> before = before(part);
        List<Object> after = after(part);
        if (before.isEmpty() && after.isEmpty()) return Phrase.of("kind-named", kind, part.id());
        if (after.isEmpty()) return Phrase.of("kind-after", kind, before);
        return before.isEmpty()
                ? Phrase.of("kind-before", kind, after)
                : Phrase.of("kind-between", kind, before, after);
    }

    /** The step that decides and what it decides, where a way is taken for that; else from where to where it leads. */
    private Object way(Part way) {
        Optional<Part> source = drawing.source(way);
        if (source.isEmpty()) return Phrase.of("kind-named", kind(way), way.id());
        List<Part> deciding = surroundings.before(way);
        Part from = source.get().isGateway() && deciding.size() == 1 ? deciding.get(0) : source.get();
        Object label = from.isGateway() ? of(from) : plainly(from);
        Optional<Object> taken = taken(way, source.get());
        return taken.map(name -> Phrase.of("way", label, name))
                .orElseGet(() -> Phrase.of("way.plain", label, target(way)));
    }

    private Optional<Object> taken(Part way, Part source) {
        Optional<Wording> name = name(way);
        if (name.isPresent()) return name.map(given -> given);
        if (source.fact(Part.DEFAULT).equals(way.id())) return Optional.of(Phrase.of("way.otherwise"));
        String condition = way.fact(Part.CONDITION);
        if (condition.isEmpty()) return Optional.empty();
        return Optional.of(conditions.outcome(way).orElseGet(() -> conditions.said(condition, way)));
    }

    /** Where a way leads. */
    Object target(Part way) {
        return end(way.fact(Part.TARGET));
    }

    Object end(String id) {
        return drawing.find(id).map(this::of).orElseGet(() -> Phrase.of("quoted", id));
    }

    private Object message(Part message) {
        return drawing.waitingFor(message.id()).stream()
                .findFirst()
                .map(event -> Phrase.of("message-of", plainly(event)))
                .orElseGet(() -> Phrase.of("kind-named", kind(message), names.message(message.fact(Part.NAME))));
    }

    private Object thing(Part part) {
        String text = part.facts().getOrDefault("bpmn:text", part.fact("value"));
        Object name = text.isEmpty() ? plainly(part) : Excerpt.of(text);
        return text.isEmpty() && part.fact(Part.NAME).isBlank()
                ? Phrase.of("kind-named", kind(part), part.id())
                : Phrase.of("kind-named", kind(part), name);
    }

    List<Object> before(Part part) {
        return neighbours(surroundings.before(part));
    }

    List<Object> after(Part part) {
        return neighbours(surroundings.after(part));
    }

    private List<Object> neighbours(List<Part> parts) {
        return parts.stream().limit(MOST_NEIGHBOURS).map(this::plainly).toList();
    }
}
