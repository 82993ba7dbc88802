package org.jiangbu.workflow;

import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How and when a case ended, by the name that its model gives the end: also where no person ended it but time did. */
@Component
class EndChronicle implements CaseChronicle {
    private final JdbcClient jdbc;
    private final StepCatalogue models;
    private final Messages messages;

    EndChronicle(JdbcClient jdbc, StepCatalogue models, Messages messages) {
        this.jdbc = jdbc;
        this.models = models;
        this.messages = messages;
    }

    @Override
    public String processId() {
        return "";
    }

    @Override
    public boolean tells(String process) {
        return true;
    }

    @Override
    public List<CaseFact> facts(String caseKey) {
        return jdbc.sql("select definition_id, end_event, ended_at from workflow_case"
                        + " where case_key = ? and ended_at is not null and end_event is not null")
                .param(caseKey)
                .query((row, n) -> CaseFact.of(
                        row.getTimestamp(3).toInstant(),
                        0,
                        messages.get("workflow.ended", name(row.getString(1), row.getString(2))),
                        null))
                .list();
    }

    private String name(String definitionId, String endEvent) {
        return models.elementName(definitionId, endEvent)
                .map(name -> name.in(messages.locale()))
                .orElseGet(() -> messages.get("workflow.ended.otherwise"));
    }
}
