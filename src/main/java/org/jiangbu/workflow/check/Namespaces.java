package org.jiangbu.workflow.check;

import java.util.Map;

/** The namespaces of the vocabulary by address, whatever prefix a file binds them to. */
final class Namespaces {
    private static final Map<String, String> KNOWN = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi",
            "http://www.omg.org/spec/DD/20100524/DC", "dc",
            "http://www.omg.org/spec/DD/20100524/DI", "di",
            "http://camunda.org/schema/1.0/bpmn", "camunda",
            "http://camunda.org/schema/modeler/1.0", "modeler",
            "http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi");

    private Namespaces() {}

    /** The name as the allow-list writes it; one of another namespace is written with its address. */
    static String name(String address, String local) {
        if (address.isEmpty()) {
            return local;
        }
        String prefix = KNOWN.get(address);
        return prefix == null ? "{" + address + "}" + local : prefix + ":" + local;
    }
}
