package org.jiangbu.modeler.difference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Wording;
import org.jiangbu.workflow.check.TemplateNames;

/** What a reader calls the roles, forms, outcomes and facts that a model names. */
public final class Names {
    private static final String SETTING = "check.setting.";
    private static final String FORM = "camunda:formRef";

    private final Messages messages;
    private final TemplateNames templates = TemplateNames.read();
    private final UnaryOperator<String> roles;
    private final Function<String, Optional<String>> levels;

    /**
     * @param roles the title of a role
     * @param levels the name of the level on which a role acts; nothing if nobody knows the role
     */
    public Names(Messages messages, UnaryOperator<String> roles, Function<String, Optional<String>> levels) {
        this.messages = messages;
        this.roles = roles;
        this.levels = levels;
    }

    boolean has(String key) {
        return Phrase.known(messages, key);
    }

    Object role(String role) {
        return named("security.role." + role, () -> roles.apply(role));
    }

    List<Object> roles(String list) {
        return split(list).stream().map(this::role).toList();
    }

    Optional<Object> level(String role) {
        return levels.apply(role).map(level -> new Phrase("region.level." + level, List.of()));
    }

    /** What a step's form is called; one that was drawn for it goes by its key. */
    Object form(String key) {
        return formName(key).<Object>map(name -> name).orElseGet(() -> Phrase.of("form.own", key));
    }

    /** The name that a form ships with. */
    Optional<Wording> formName(String key) {
        return templates.value(FORM, key);
    }

    Object routingFact(String fact) {
        return named("check.fact." + fact, () -> fact);
    }

    /** What a kind of element is called, e.g. {@code userTask}. */
    Object kind(String type) {
        return named("check.element." + type, () -> Phrase.of("quoted", "bpmn:" + type));
    }

    Object message(String name) {
        return named("check.message." + name, () -> name);
    }

    /** What a step calls an outcome: its own name for it before that of all steps. */
    Object outcome(String outcome, Part step) {
        String own = step.fact("property:outcomeName." + outcome);
        if (!own.isEmpty()) return new Wording(own, step.fact("property:outcomeNameEn." + outcome));
        String general = "workflow.outcome." + outcome;
        String ofStep = general + "." + step.id();
        return named(messages.has(ofStep) ? ofStep : general, () -> outcome);
    }

    List<Object> outcomes(String list, Part step) {
        return split(list).stream().map(one -> outcome(one, step)).toList();
    }

    /** A value that the templates offer for a fact. */
    Optional<Wording> offered(String fact, String value) {
        return templates.value(fact, value);
    }

    /** What a fact of an element is called; what nobody has a word for goes by its own name. */
    Object fact(String fact) {
        for (String own : List.of("outcomeName.", "outcomeNameEn.")) {
            if (fact.startsWith("property:" + own)) {
                return new Phrase(SETTING + own.replace(".", ""), List.of(fact.substring(9 + own.length())));
            }
        }
        return named(
                SETTING + plain(fact),
                () -> templates.fact(fact).<Object>map(name -> name).orElseGet(() -> Phrase.of("quoted", fact)));
    }

    private static String plain(String fact) {
        return fact.replace("bpmn:", "").replace("property:", "").replaceAll("[^\\w.-]+", "-");
    }

    private Object named(String key, java.util.function.Supplier<Object> otherwise) {
        return messages.has(key) ? new Phrase(key, List.of()) : otherwise.get();
    }

    static List<String> split(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
