package org.jiangbu.workflow.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element as it stands in a file; names are those of {@link Namespaces}. */
public final class XmlElement {
    private final String name;
    private final int line;
    private final String owner;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** @param owner id of the nearest element of the model that has one, itself included; empty if none has */
    XmlElement(String name, int line, String owner, Map<String, String> attributes) {
        this.name = name;
        this.line = line;
        this.owner = owner;
        this.attributes = attributes;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void write(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    /** As the allow-list writes it, whatever prefix the file uses: {@code bpmn:userTask}. */
    public String name() {
        return name;
    }

    int line() {
        return line;
    }

    /** Id of the nearest element of the model that has one, itself included; empty if none has. */
    public String owner() {
        return owner;
    }

    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The attribute's value, empty if it is not there. */
    public String value(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public List<XmlElement> children() {
        return Collections.unmodifiableList(children);
    }

    public Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    public Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    /** The element's own characters without surrounding space. */
    public String text() {
        return text.toString().strip();
    }
}
