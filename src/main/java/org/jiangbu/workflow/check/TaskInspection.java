package org.jiangbu.workflow.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.Quorum;

/** What a user task says of who decides what, with which form, by when. */
final class TaskInspection implements Inspection {
    private static final Pattern OUTCOME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern DUE_DAYS = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern DUTY = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final int MOST_OUTCOMES = 8;
    private static final int MOST_DUE_DAYS = 250;

    private final Function<String, Optional<byte[]>> forms;
    private final Messages messages;

    /** @param forms the content of a form by its key, nothing if there is none */
    TaskInspection(Function<String, Optional<byte[]>> forms, Messages messages) {
        this.forms = forms;
        this.messages = messages;
    }

    @Override
    public void inspect(Model model, Findings findings) {
        model.nodes(Node.Kind.TASK).forEach(task -> {
            who(task, model.words(), findings);
            form(task, model.words(), findings);
            outcomes(task, findings);
            due(task, model.facts(), findings);
            flags(task, findings);
        });
        model.nodes(Node.Kind.SERVICE)
                .filter(node -> !node.delegate().isEmpty())
                .filter(node -> !model.words().delegates().containsKey(node.delegate()))
                .forEach(node -> findings.add(Rule.UNKNOWN_DELEGATE, node, node.name(), node.delegate()));
        model.nodes(Node.Kind.SERVICE)
                .filter(node -> model.words().foreign(node.delegate(), model.id()))
                .forEach(node -> findings.add(Rule.FOREIGN_DELEGATE, node, node.name()));
        model.nodes(Node.Kind.CATCH)
                .filter(node -> !node.property("awaits").isEmpty())
                .forEach(node -> role(node, node.property("awaits"), model.words(), findings));
    }

    private static void who(Node task, Vocabulary words, Findings findings) {
        if (!task.role().isEmpty()) role(task, task.role(), words, findings);
        task.list("deciders").forEach(role -> role(task, role, words, findings));
        try {
            Quorum.of(task.property("quorum"), task.id());
        } catch (ProcessEngineException unreadable) {
            findings.add(Rule.BAD_QUORUM, task, task.name(), task.property("quorum"));
        }
        if (!DUTY.matcher(task.duty()).matches() && task.properties().containsKey("duty")) {
            findings.add(Rule.BAD_DUTY, task, task.name(), task.property("duty"));
        }
    }

    private static void role(Node node, String role, Vocabulary words, Findings findings) {
        if (!words.roles().containsKey(role)) {
            findings.add(Rule.UNKNOWN_ROLE, node, node.name(), role);
        }
    }

    private void form(Node task, Vocabulary words, Findings findings) {
        String form = task.element().value("camunda:formRef");
        if (!form.isEmpty() && forms.apply(form).isEmpty()) {
            findings.add(Rule.UNKNOWN_FORM, task, task.name(), form);
        }
        if (form.isEmpty() == task.element().attribute("camunda:formRefBinding").isPresent()) {
            findings.add(Rule.FORM_BINDING, task, task.name());
        }
        String panel = task.property("panel");
        if (task.properties().containsKey("panel") && !words.panels().contains(panel)) {
            findings.add(Rule.UNKNOWN_PANEL, task, task.name(), panel);
        }
    }

    private void outcomes(Node task, Findings findings) {
        List<String> outcomes = task.outcomes();
        if (outcomes.isEmpty() || outcomes.size() > MOST_OUTCOMES) {
            findings.add(Rule.NO_OUTCOMES, task, task.name(), MOST_OUTCOMES);
        }
        Set<String> seen = new HashSet<>();
        for (String outcome : outcomes) {
            boolean named = messages.has("workflow.outcome." + outcome)
                    || !task.property("outcomeName." + outcome).isEmpty();
            if (!seen.add(outcome) || !OUTCOME.matcher(outcome).matches() || !named) {
                findings.add(Rule.BAD_OUTCOME, task, task.name(), outcome);
            }
        }
    }

    private static void due(Node task, Map<String, FactKind> facts, Findings findings) {
        String days = task.property("dueWorkdays");
        if (task.properties().containsKey("dueWorkdays")
                && !days.equals("0")
                && (!DUE_DAYS.matcher(days).matches() || Integer.parseInt(days) > MOST_DUE_DAYS)) {
            findings.add(Rule.BAD_DUE_DAYS, task, task.name(), days, MOST_DUE_DAYS);
        }
        if (!task.properties().containsKey("dueFact")) {
            return;
        }
        if (facts.get(task.property("dueFact")) != FactKind.DATE) {
            findings.add(Rule.NO_DATE, task, task.name(), KnownAs.fact(task.property("dueFact")));
        }
        if (task.properties().containsKey("dueWorkdays")) {
            findings.add(Rule.TWO_DUE_DATES, task, task.name());
        }
    }

    private static void flags(Node task, Findings findings) {
        for (String flag : List.of("bulk", "returnChoice")) {
            if (task.properties().containsKey(flag) && !ValueKind.FLAG.fits(task.property(flag))) {
                findings.add(Rule.BAD_FLAG, task, task.name(), SettingName.property(flag), task.property(flag));
            }
        }
    }
}
