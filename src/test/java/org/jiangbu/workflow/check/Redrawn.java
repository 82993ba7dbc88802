package org.jiangbu.workflow.check;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A shipped model that somebody draws anew. Its picture is left out, the checker does not need it. */
final class Redrawn {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Document model;
    private int added;

    private Redrawn(Document model) {
        this.model = model;
    }

    static Redrawn shipped(String process) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            Document model =
                    parsers.newDocumentBuilder().parse(new InputSource(new StringReader(Checks.shipped(process))));
            elements(model, "BPMNDiagram").toList().forEach(Redrawn::delete);
            return new Redrawn(model);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String xml() {
        try {
            StringWriter xml = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(model), new StreamResult(xml));
            return xml.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Element> elements(Document model, String local) {
        NodeList found = model.getElementsByTagNameNS("*", local);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static void delete(Node node) {
        node.getParentNode().removeChild(node);
    }

    Element element(String id) {
        return elements(model, "*")
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }

    private List<Element> flows(String end, String id) {
        return elements(model, "sequenceFlow")
                .filter(flow -> flow.getAttribute(end).equals(id))
                .toList();
    }

    List<String> into(String node) {
        return flows("targetRef", node).stream()
                .map(flow -> flow.getAttribute("id"))
                .toList();
    }

    String behind(String node) {
        return flows("sourceRef", node).get(0).getAttribute("targetRef");
    }

    /** Takes a place out; what came to it goes on to where it led. */
    Redrawn without(String node) {
        String next = behind(node);
        new ArrayList<>(flows("sourceRef", node)).forEach(Redrawn::delete);
        flows("targetRef", node).forEach(flow -> flow.setAttribute("targetRef", next));
        elements(model, "boundaryEvent")
                .filter(event -> event.getAttribute("attachedToRef").equals(node))
                .toList()
                .forEach(Redrawn::delete);
        delete(element(node));
        return this;
    }

    /** Deletes a place as the editor does: the ways to it and from it go too. */
    Redrawn torn(String node) {
        List<Element> ways = new ArrayList<>(flows("sourceRef", node));
        ways.addAll(flows("targetRef", node));
        for (Element way : ways) {
            String id = way.getAttribute("id");
            elements(model, "*")
                    .filter(element -> element.getAttribute("default").equals(id))
                    .forEach(element -> element.removeAttribute("default"));
            elements(model, "*")
                    .filter(element -> element.getTextContent().strip().equals(id))
                    .toList()
                    .forEach(Redrawn::delete);
            delete(way);
        }
        delete(element(node));
        return this;
    }

    Redrawn lead(String flow, String target) {
        element(flow).setAttribute("targetRef", target);
        return this;
    }

    Redrawn attribute(String id, String name, String value) {
        element(id).setAttribute(name, value);
        return this;
    }

    Redrawn role(String task, String role) {
        element(task).setAttributeNS(CAMUNDA, "camunda:candidateGroups", role);
        return this;
    }

    Redrawn delegate(String task, String delegate) {
        element(task).setAttributeNS(CAMUNDA, "camunda:delegateExpression", "${" + delegate + "}");
        return this;
    }

    Redrawn property(String node, String name, String value) {
        Element all = (Element)
                element(node).getElementsByTagNameNS(CAMUNDA, "properties").item(0);
        NodeList entries = all.getElementsByTagNameNS(CAMUNDA, "property");
        IntStream.range(0, entries.getLength())
                .mapToObj(i -> (Element) entries.item(i))
                .filter(entry -> entry.getAttribute("name").equals(name))
                .toList()
                .forEach(Redrawn::delete);
        Element entry = model.createElementNS(CAMUNDA, "camunda:property");
        entry.setAttribute("name", name);
        entry.setAttribute("value", value);
        all.appendChild(entry);
        return this;
    }

    Redrawn condition(String flow, String condition) {
        Element said = Objects.requireNonNull((Element) element(flow)
                .getElementsByTagNameNS(BPMN, "conditionExpression")
                .item(0));
        said.setTextContent(condition);
        return this;
    }

    private Element add(String scope, String local) {
        Element element = model.createElementNS(BPMN, "bpmn:" + local);
        element.setAttribute("id", "added-" + ++added);
        Node parent = scope.isEmpty() ? elements(model, "process").findFirst().orElseThrow() : element(scope);
        parent.appendChild(element);
        return element;
    }

    private String connect(String from, String to) {
        Element flow = add("", "sequenceFlow");
        flow.setAttribute("sourceRef", from);
        flow.setAttribute("targetRef", to);
        return flow.getAttribute("id");
    }

    /** An event at the edge of a step that leads elsewhere after some days. */
    Redrawn timer(String host, boolean interrupting, String to) {
        Element event = add("", "boundaryEvent");
        event.setAttribute("attachedToRef", host);
        event.setAttribute("cancelActivity", String.valueOf(interrupting));
        Element timer = model.createElementNS(BPMN, "bpmn:timerEventDefinition");
        Element duration = model.createElementNS(BPMN, "bpmn:timeDuration");
        duration.setTextContent("P5D");
        timer.appendChild(duration);
        event.appendChild(timer);
        connect(event.getAttribute("id"), to);
        return this;
    }

    /** A gateway in a flow with one more way. */
    Redrawn way(String flow, String gateway, String to) {
        Element added = add("", gateway);
        String id = added.getAttribute("id");
        String target = element(flow).getAttribute("targetRef");
        lead(flow, id);
        String otherwise = connect(id, target);
        String more = connect(id, to);
        if (gateway.equals("exclusiveGateway")) {
            added.setAttribute("default", otherwise);
            Element condition = model.createElementNS(BPMN, "bpmn:conditionExpression");
            condition.setAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "xsi:type", "bpmn:tFormalExpression");
            condition.setTextContent("${areaCode == '533422101'}");
            element(more).appendChild(condition);
        }
        return this;
    }

    /** One more step in a flow, at which the county's reviewer can only agree. */
    Redrawn review(String flow) {
        Element step = add("", "userTask");
        step.setAttribute("name", "县纪委审查");
        step.setAttributeNS(CAMUNDA, "camunda:candidateGroups", "county-reviewer");
        String id = step.getAttribute("id");
        Element told = model.createElementNS(BPMN, "bpmn:extensionElements");
        told.appendChild(model.createElementNS(CAMUNDA, "camunda:properties"));
        step.appendChild(told);
        String target = element(flow).getAttribute("targetRef");
        lead(flow, id);
        connect(id, target);
        return property(id, "outcomes", "submit");
    }

    /** One more start that leads somewhere. */
    Redrawn start(String to) {
        connect(add("", "startEvent").getAttribute("id"), to);
        return this;
    }
}
