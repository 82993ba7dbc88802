package org.jiangbu.workflow.check;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** What begins a case, what it waits for, and for how long. */
final class EventInspection implements Inspection {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    @Override
    public void inspect(Model model, Findings findings) {
        Map<String, FactKind> facts = model.facts();
        starts(model, findings);
        for (Node node : model.nodes()) {
            boolean waits = node.is(Node.Kind.CATCH, Node.Kind.BOUNDARY)
                    || node.is(Node.Kind.START) && !node.scope().isEmpty();
            if (waits) {
                trigger(node, findings);
                node.timer().ifPresent(timer -> timer(node, timer, facts, findings));
                message(model, node, findings);
            }
            if (node.is(Node.Kind.BOUNDARY) && !model.incoming(node).isEmpty()) {
                findings.add(Rule.BAD_BOUNDARY, node, node.name());
            }
        }
    }

    /** A case begins in one way only; what happens in between begins by its event. */
    private static void starts(Model model, Findings findings) {
        List<Node> plain = model.nodes(Node.Kind.START)
                .filter(node -> node.scope().isEmpty())
                .toList();
        boolean one = plain.size() == 1
                && plain.get(0).timer().isEmpty()
                && plain.get(0).messageRef().isEmpty();
        model.process()
                .children("bpmn:subProcess")
                .filter(sub -> model.nodes(Node.Kind.START)
                                .filter(node -> node.scope().equals(sub.value("id")))
                                .count()
                        != 1)
                .forEach(sub -> findings.add(Rule.ONE_START, sub));
        if (!one) {
            findings.add(
                    Rule.ONE_START,
                    plain.isEmpty()
                            ? model.process()
                            : plain.get(plain.size() - 1).element());
        }
    }

    private static void trigger(Node node, Findings findings) {
        boolean both = node.timer().isPresent() && !node.messageRef().isEmpty();
        boolean neither = node.timer().isEmpty() && node.messageRef().isEmpty();
        boolean days = node.timer().map(timer -> timer.children().size() == 1).orElse(true);
        if (both || neither || !days) {
            findings.add(Rule.ONE_TRIGGER, node, node.name());
        }
    }

    private static void timer(Node node, XmlElement timer, Map<String, FactKind> facts, Findings findings) {
        String fact = node.dayFact();
        if (!fact.isEmpty() && facts.get(fact) != FactKind.DATE) {
            findings.add(Rule.NO_DATE, node, node.name(), KnownAs.fact(fact));
        }
        timer.child("bpmn:timeDuration")
                .filter(duration -> isShort(duration.text()))
                .ifPresent(duration -> findings.add(Rule.SHORT_TIMER, node, node.name(), duration.text()));
    }

    private static boolean isShort(String duration) {
        try {
            return Duration.parse(duration).compareTo(SHORTEST) < 0;
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private static void message(Model model, Node node, Findings findings) {
        String message = model.message(node);
        if (message.isEmpty()) {
            return;
        }
        if (!message.startsWith(model.id() + ".")) {
            findings.add(Rule.FOREIGN_MESSAGE, node, node.name(), KnownAs.message(message), model.id());
        } else if (!model.words().messages().containsKey(message)) {
            findings.add(Rule.UNKNOWN_MESSAGE, node, node.name(), KnownAs.message(message));
        }
    }
}
