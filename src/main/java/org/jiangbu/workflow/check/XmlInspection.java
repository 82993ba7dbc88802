package org.jiangbu.workflow.check;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jiangbu.workflow.check.AllowedElement.AllowedValue;

/** Holds a file against the allow-list, element by element. */
final class XmlInspection {
    private static final AllowList ALLOWED = AllowList.read();
    private static final String ROOT = "bpmn:definitions";

    private final Findings findings;
    private final Set<String> ids = new HashSet<>();

    private XmlInspection(Findings findings) {
        this.findings = findings;
    }

    static void inspect(XmlElement root, Findings findings) {
        if (!root.name().equals(ROOT)) {
            findings.add(Rule.NO_MODEL, root, root.name());
            return;
        }
        new XmlInspection(findings).inspect(root);
    }

    private void inspect(XmlElement element) {
        AllowedElement allowed = ALLOWED.find(element.name()).orElseThrow();
        element.attributes().forEach((name, value) -> {
            AllowedValue expected = allowed.attributes().get(name);
            if (expected == null) {
                findings.add(Rule.UNKNOWN_ATTRIBUTE, element, element.name(), name);
            } else if (!expected.fits(value)) {
                findings.add(
                        Rule.BAD_VALUE, element, element.name(), name, shortened(value), new Word(expected.expected()));
            }
        });
        for (String required : new TreeSet<>(allowed.required())) {
            if (element.attribute(required).isEmpty()) {
                findings.add(Rule.MISSING_ATTRIBUTE, element, element.name(), required);
            }
        }
        element.attribute("id").filter(id -> !ids.add(id)).ifPresent(id -> findings.add(Rule.ID_TWICE, element, id));
        if (!allowed.text().fits(element.text())) {
            findings.add(
                    Rule.BAD_TEXT,
                    element,
                    element.name(),
                    shortened(element.text()),
                    new Word(allowed.text().expected()));
        }
        children(element, allowed);
    }

    private void children(XmlElement element, AllowedElement allowed) {
        Set<String> seen = new HashSet<>();
        for (XmlElement child : element.children()) {
            if (!allowed.children().contains(child.name())) {
                findings.add(Rule.UNKNOWN_ELEMENT, child, child.name(), element.name());
            } else if (!seen.add(child.name()) && allowed.once().contains(child.name())) {
                findings.add(Rule.ELEMENT_TWICE, child, child.name(), element.name());
            } else {
                inspect(child);
            }
        }
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
