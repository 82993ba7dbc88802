package org.jiangbu.workflow.check;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jiangbu.workflow.check.AllowedElement.AllowedValue;
import org.jspecify.annotations.Nullable;

/** Holds a file against the allow-list, element by element. */
final class XmlInspection {
    private static final AllowList ALLOWED = AllowList.read();
    private static final Set<String> DRAWN = Set.of("bpmn:process", "bpmn:subProcess", "bpmn:sequenceFlow");

    private final Findings findings;
    private final Set<String> ids = new HashSet<>();

    private XmlInspection(Findings findings) {
        this.findings = findings;
    }

    static void model(XmlElement root, Findings findings) {
        inspect(root, "bpmn:definitions", Rule.NO_MODEL, findings);
    }

    static void table(XmlElement root, Findings findings) {
        inspect(root, "dmn:definitions", Rule.NO_TABLE, findings);
    }

    private static void inspect(XmlElement root, String expected, Rule otherwise, Findings findings) {
        if (!root.name().equals(expected)) {
            findings.add(otherwise, root, root.name());
            return;
        }
        new XmlInspection(findings).judge(root, null);
    }

    /** @param within the element of the picture that it belongs to, if it is none itself */
    private void judge(XmlElement element, @Nullable XmlElement within) {
        ElementName place = new ElementName(element, within);
        AllowedElement allowed = ALLOWED.find(element.name()).orElseThrow();
        element.attributes().forEach((name, value) -> {
            AllowedValue expected = allowed.attributes().get(name);
            if (expected == null) {
                findings.add(Rule.UNKNOWN_ATTRIBUTE, element, place, new SettingName(name));
            } else if (!expected.fits(value)) {
                boolean property = element.name().equals("camunda:property") && name.equals("value");
                findings.add(
                        Rule.BAD_VALUE,
                        element,
                        property && within != null ? new ElementName(within, null) : place,
                        property ? SettingName.property(element.value("name")) : new SettingName(name),
                        shortened(value),
                        new Word(expected.expected()));
            }
        });
        for (String required : new TreeSet<>(allowed.required())) {
            if (element.attribute(required).isEmpty()) {
                findings.add(Rule.MISSING_ATTRIBUTE, element, place, new SettingName(required));
            }
        }
        element.attribute("id").filter(id -> !ids.add(id)).ifPresent(id -> findings.add(Rule.ID_TWICE, element, id));
        if (!allowed.text().fits(element.text())) {
            findings.add(
                    Rule.BAD_TEXT,
                    element,
                    place,
                    shortened(element.text()),
                    new Word(allowed.text().expected()));
        }
        children(element, allowed, within);
    }

    private void children(XmlElement element, AllowedElement allowed, @Nullable XmlElement within) {
        ElementName place = new ElementName(element, within);
        @Nullable XmlElement around = isDrawn(element) ? element : within;
        Set<String> seen = new HashSet<>();
        for (XmlElement child : element.children()) {
            if (!allowed.children().contains(child.name())) {
                findings.add(Rule.UNKNOWN_ELEMENT, child, new ElementName(child, null), place);
            } else if (!seen.add(child.name()) && allowed.once().contains(child.name())) {
                findings.add(Rule.ELEMENT_TWICE, child, new ElementName(child, null), place);
            } else {
                judge(child, isDrawn(child) ? null : around);
            }
        }
    }

    private static boolean isDrawn(XmlElement element) {
        return Node.Kind.of(element.name()).isPresent() || DRAWN.contains(element.name());
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
