package org.jiangbu.workflow.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.audit.JournalTerms;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal's versions by their numbers, and the places of cases that moved as those versions call them. */
@Component
class MoveTerms implements JournalTerms {
    private final JdbcClient jdbc;
    private final StepCatalogue models;
    private final Messages messages;

    MoveTerms(JdbcClient jdbc, StepCatalogue models, Messages messages) {
        this.jdbc = jdbc;
        this.models = models;
        this.messages = messages;
    }

    @Override
    public Words words() {
        Map<String, Integer> versions = versions();
        return (key, value, details) -> switch (key) {
            case "definition", "definitionBefore", "decidedIn" ->
                Optional.ofNullable(versions.get(value)).map(one -> messages.get("workflow.migration.version", one));
            case "stoodAt" -> place(details.getOrDefault("definitionBefore", ""), value, versions);
            case "goesOnAt" -> place(details.getOrDefault("definition", ""), value, versions);
            default -> Optional.empty();
        };
    }

    private Map<String, Integer> versions() {
        Map<String, Integer> versions = new HashMap<>();
        jdbc.sql("select definition_id, version from workflow_release").query(row -> {
            versions.put(row.getString(1), row.getInt(2));
        });
        return versions;
    }

    /** Places by the steps' names: elsewhere a case hardly ever stands. */
    @Override
    public List<Fact> saying(String part) {
        List<Fact> facts = new ArrayList<>();
        versions().forEach((definition, version) -> {
            if (says(messages.get("workflow.migration.version", version), part)) {
                facts.add(Fact.of("definition", definition));
                facts.add(Fact.of("definitionBefore", definition));
                facts.add(Fact.of("decidedIn", definition));
            }
            if (!models.isSound(definition)) return;
            for (StepDefinition step : models.steps(definition)) {
                if (!says(step.name().in(messages.locale()), part)) continue;
                facts.add(Fact.of("stoodAt", step.key()));
                facts.add(Fact.of("goesOnAt", step.key()));
            }
        });
        return facts;
    }

    private static boolean says(String name, String part) {
        return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private Optional<String> place(String definitionId, String element, Map<String, Integer> versions) {
        if (!versions.containsKey(definitionId) || !models.isSound(definitionId)) return Optional.empty();
        return models.elementName(definitionId, element).map(name -> name.in(messages.locale()));
    }
}
