package org.jiangbu.workflow.check;

import java.util.Map;

/** The namespaces of the vocabulary by address, whatever prefix a file binds them to. */
final class Namespaces {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn"),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di"),
            Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda"),
            Map.entry("http://camunda.org/schema/modeler/1.0", "modeler"),
            Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc"),
            Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "dmndc"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", "dmndd"),
            Map.entry("http://camunda.org/schema/1.0/dmn", "camundadmn"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/1.0", "biodi"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/2.0", "biodi"));

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
