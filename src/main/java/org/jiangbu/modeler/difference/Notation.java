package org.jiangbu.modeler.difference;

import java.util.TreeMap;
import org.jiangbu.workflow.check.XmlElement;

/** An element with all that stands in it as one text, in which only what is no matter of spelling makes a difference. */
final class Notation {
    private Notation() {}

    static String of(XmlElement element) {
        StringBuilder written = new StringBuilder();
        write(element, written);
        return written.toString();
    }

    private static void write(XmlElement element, StringBuilder written) {
        written.append('<')
                .append(element.name())
                .append(new TreeMap<>(element.attributes()))
                .append(element.text());
        element.children().forEach(child -> write(child, written));
        written.append('>');
    }
}
