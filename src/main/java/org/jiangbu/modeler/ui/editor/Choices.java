package org.jiangbu.modeler.ui.editor;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;
import org.jiangbu.workflow.CaseDelegate;
import org.jiangbu.workflow.check.FormTitles;
import org.jiangbu.workflow.check.ModelFile;
import org.jiangbu.workflow.check.TableXml;
import org.jiangbu.workflow.release.ModelFiles;
import org.jiangbu.workflow.table.DecisionTable;
import org.jiangbu.workflow.ui.BusinessPanel;
import org.springframework.stereotype.Component;

/** What may be chosen where a template names a source: what the application knows now, not only what it shipped with. */
@Component
class Choices {
    private final RoleBook roles;
    private final Map<String, CaseDelegate> delegates;
    private final List<BusinessPanel> panels;
    private final Messages messages;

    Choices(RoleBook roles, Map<String, CaseDelegate> delegates, List<BusinessPanel> panels, Messages messages) {
        this.roles = roles;
        this.delegates = delegates;
        this.panels = panels;
        this.messages = messages;
    }

    /**
     * What a model has beside it.
     *
     * @param forms that a step may show: their JSON by form key
     * @param tables by which one may decide, as far as they can be read
     */
    record Offered(Map<String, String> forms, List<DecisionTable> tables) {}

    /** @param beside the files by their names */
    Offered offered(Map<String, String> beside) {
        Map<String, String> forms = new LinkedHashMap<>();
        List<DecisionTable> tables = new ArrayList<>();
        beside.forEach((name, text) -> {
            if (name.endsWith(ModelFiles.FORM)) {
                forms.put(name.substring(0, name.length() - ModelFiles.FORM.length()), text);
            } else {
                TableXml.read(ModelFile.of(name, text)).ifPresent(tables::add);
            }
        });
        return new Offered(forms, tables);
    }

    /**
     * Names by value, in the order in which they are offered.
     *
     * @param shipped the choices that the template itself has, in the reader's language
     * @param offered what the model has beside it
     */
    Map<String, String> of(String source, Map<String, String> shipped, Offered offered) {
        return switch (source) {
            case "roles" -> roles();
            case "delegates" -> delegates();
            case "panels" -> panels(shipped);
            case "forms" -> forms(shipped, offered.forms());
            case "tables" -> tables(offered.tables());
            case "outcomes" -> outcomes(shipped);
            case "dates" -> facts(RoutingFact.Kind.DATE);
            default -> shipped;
        };
    }

    private Map<String, String> roles() {
        Map<String, String> found = new LinkedHashMap<>();
        roles.all().stream()
                .map(Role::name)
                .filter(name -> !name.equals(org.jiangbu.security.Roles.ADMIN))
                .forEach(name -> found.put(name, roles.title(name)));
        return found;
    }

    private Map<String, String> delegates() {
        Map<String, String> found = new LinkedHashMap<>();
        Locale locale = messages.locale();
        delegates.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one ->
                        found.put("${" + one.getKey() + "}", one.getValue().description(locale)));
        return found;
    }

    private Map<String, String> panels(Map<String, String> shipped) {
        Map<String, String> found = new LinkedHashMap<>();
        panels.stream()
                .map(BusinessPanel::name)
                .sorted()
                .forEach(name -> found.put(name, shipped.getOrDefault(name, name)));
        return found;
    }

    private static Map<String, String> tables(List<DecisionTable> tables) {
        Map<String, String> found = new LinkedHashMap<>();
        tables.forEach(table -> found.put(table.key(), table.name()));
        return found;
    }

    /** A form of one's own without a name is told by the fields that it asks for. */
    private Map<String, String> forms(Map<String, String> shipped, Map<String, String> forms) {
        Map<String, String> found = new LinkedHashMap<>();
        forms.forEach((key, form) -> {
            Optional<String> name = FormTitles.own(form.getBytes(StandardCharsets.UTF_8))
                    .map(own -> own.in(messages.locale()))
                    .or(() -> Optional.ofNullable(shipped.get(key)));
            found.put(key, name.orElseGet(() -> messages.get("modeler.form.named", key, some(form))));
        });
        return found;
    }

    private String some(String form) {
        return fields(form).values().stream()
                .limit(3)
                .reduce((one, other) -> one + messages.get("modeler.form.and") + other)
                .orElse("");
    }

    /** The fields of a form by their keys, as they are called; none while the form cannot be read. */
    Map<String, String> fields(String form) {
        Map<String, String> found = new LinkedHashMap<>();
        try {
            FormDefinition.parse(form, messages.locale())
                    .fields()
                    .forEach(field -> found.put(field.key(), field.label()));
        } catch (Refusal broken) {
            return Map.of(); // the checker says what is wrong with it
        }
        return found;
    }

    /** Where the desktop modeler offers whole sets, here each outcome is chosen. */
    private Map<String, String> outcomes(Map<String, String> sets) {
        Map<String, String> found = new LinkedHashMap<>();
        sets.keySet().stream()
                .flatMap(set -> Arrays.stream(set.split(",")))
                .forEach(outcome -> found.putIfAbsent(outcome, messages.get("workflow.outcome." + outcome)));
        return found;
    }

    private Map<String, String> facts(RoutingFact.Kind kind) {
        Map<String, String> found = new LinkedHashMap<>();
        RoutingFact.ALL.stream()
                .filter(fact -> fact.kind() == kind)
                .forEach(fact -> found.put(fact.name(), messages.get("check.fact." + fact.name())));
        return found;
    }

    /** The choices of a template's field in the reader's language. */
    static Map<String, String> shipped(JsonNode field, String suffix) {
        Map<String, String> found = new LinkedHashMap<>();
        field.path("choices")
                .forEach(one -> found.put(
                        one.path("value").asText(),
                        one.path("name" + suffix).asText(one.path("name").asText())));
        return found;
    }
}
