package org.jiangbu.workflow;

import java.util.List;
import org.jiangbu.base.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a case went on in another version of its flow. */
@Component
class MoveChronicle implements CaseChronicle {
    private final JdbcClient jdbc;
    private final Messages messages;

    MoveChronicle(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
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
        return jdbc.sql(
                        """
                        select m.at, one.version, other.version, m.moved_by from workflow_migration m
                        join workflow_release one on one.definition_id = m.from_definition
                        join workflow_release other on other.definition_id = m.to_definition
                        where m.case_key = ? order by m.id
                        """)
                .param(caseKey)
                .query((row, n) -> CaseFact.of(
                        row.getTimestamp(1).toInstant(),
                        row.getLong(4),
                        messages.get("workflow.migration.moved", row.getInt(2), row.getInt(3)),
                        null))
                .list();
    }
}
