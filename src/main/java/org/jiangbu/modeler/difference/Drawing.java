package org.jiangbu.modeler.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.TableXml;
import org.jiangbu.workflow.check.XmlElement;
import org.jiangbu.workflow.release.ModelFiles;
import org.jiangbu.workflow.table.DecisionTable;

/** A model taken apart: its parts by their keys, how it is drawn, and the whole as it is written. */
final class Drawing {
    private final Map<String, Part> parts;
    private final SortedMap<String, String> layout;
    private final XmlElement root;
    private final Map<String, List<Part>> from;
    private final Map<String, List<Part>> to;
    private final Map<String, List<Part>> at;
    private final FieldNames fields;
    private final SortedMap<String, byte[]> tables;

    Drawing(Map<String, Part> parts, SortedMap<String, String> layout, XmlElement root) {
        this(parts, layout, root, new FieldNames(Map.of()), new TreeMap<>());
    }

    private Drawing(
            Map<String, Part> parts,
            SortedMap<String, String> layout,
            XmlElement root,
            FieldNames fields,
            SortedMap<String, byte[]> tables) {
        this.fields = fields;
        this.tables = tables;
        this.parts = parts;
        this.layout = layout;
        this.root = root;
        this.from = ways().collect(Collectors.groupingBy(way -> way.fact(Part.SOURCE)));
        this.to = ways().collect(Collectors.groupingBy(way -> way.fact(Part.TARGET)));
        this.at = parts.values().stream().collect(Collectors.groupingBy(part -> part.fact(Part.HOST)));
    }

    /** The same with the forms that its steps show and the tables by which it decides. */
    Drawing with(ModelFiles files) {
        return new Drawing(parts, layout, root, new FieldNames(files.forms()), files.tables());
    }

    /** What a decision table is called. */
    Optional<String> tableName(String key) {
        return Optional.ofNullable(tables.get(key))
                .flatMap(content -> TableXml.read(new ModelFile(key + ModelFiles.TABLE, content)))
                .map(DecisionTable::name);
    }

    /** Steps that decide by a table. */
    List<Part> decidingBy(String tableKey) {
        return parts.values().stream()
                .filter(part -> part.fact("property:table").equals(tableKey))
                .toList();
    }

    /** What fields of a form are called. */
    List<Object> fields(String form, List<String> keys) {
        return keys.stream().map(key -> fields.of(form, key)).toList();
    }

    Collection<Part> parts() {
        return parts.values();
    }

    private Stream<Part> ways() {
        return parts.values().stream().filter(Part::isWay);
    }

    Optional<Part> find(String key) {
        return Optional.ofNullable(parts.get(key));
    }

    /** How each element is drawn, by its id. */
    SortedMap<String, String> layout() {
        return layout;
    }

    /** As the file says it, spelling aside. */
    String written() {
        return Notation.of(root);
    }

    List<Part> waysFrom(Part node) {
        return from.getOrDefault(node.id(), List.of());
    }

    List<Part> waysTo(Part node) {
        return to.getOrDefault(node.id(), List.of());
    }

    Optional<Part> source(Part way) {
        return find(way.fact(Part.SOURCE));
    }

    Optional<Part> target(Part way) {
        return find(way.fact(Part.TARGET));
    }

    /** The events that wait for a message. */
    List<Part> waitingFor(String messageId) {
        return parts.values().stream()
                .filter(part -> part.fact(Part.MESSAGE).equals(messageId))
                .toList();
    }

    /** Steps that show a form. */
    List<Part> showing(String formKey) {
        return parts.values().stream()
                .filter(part -> part.fact("camunda:formRef").equals(formKey))
                .toList();
    }

    /** Where each part comes when one follows the flow from its start, from 0; ways come with their source. */
    Map<String, Integer> reading() {
        Map<String, Integer> places = new HashMap<>();
        parts.values().stream().filter(part -> !part.isNode() && !part.isWay()).forEach(part -> place(part, places));
        Deque<Part> next = new ArrayDeque<>();
        parts.values().stream().filter(part -> part.is("startEvent")).forEach(next::add);
        Set<Part> seen = new LinkedHashSet<>(next);
        List<Part> loose = new ArrayList<>(parts.values());
        while (!next.isEmpty() || !loose.isEmpty()) {
            Part part = next.isEmpty() ? loose.remove(0) : next.remove();
            place(part, places);
            waysFrom(part).forEach(way -> place(way, places));
            Stream.concat(
                            waysFrom(part).stream().flatMap(way -> target(way).stream()),
                            at.getOrDefault(part.id(), List.of()).stream())
                    .filter(seen::add)
                    .forEach(next::add);
        }
        return places;
    }

    private static void place(Part part, Map<String, Integer> places) {
        places.putIfAbsent(part.key(), places.size());
    }
}
