package org.jiangbu.workflow.migration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.audit.JournalTerms;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.engine.StepCatalogue;
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
        Map<String, Integer> versions = new HashMap<>();
        jdbc.sql("select definition_id, version from workflow_release").query(row -> {
            versions.put(row.getString(1), row.getInt(2));
        });
        return (key, value, details) -> switch (key) {
            case "definition", "definitionBefore" ->
                Optional.ofNullable(versions.get(value)).map(one -> messages.get("workflow.migration.version", one));
            case "stoodAt" -> place(details.getOrDefault("definitionBefore", ""), value, versions);
            case "goesOnAt" -> place(details.getOrDefault("definition", ""), value, versions);
            default -> Optional.empty();
        };
    }

    private Optional<String> place(String definitionId, String element, Map<String, Integer> versions) {
        if (!versions.containsKey(definitionId) || !models.isSound(definitionId)) return Optional.empty();
        return models.elementName(definitionId, element).map(name -> name.in(messages.locale()));
    }
}
