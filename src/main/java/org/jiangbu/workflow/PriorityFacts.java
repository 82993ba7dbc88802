package org.jiangbu.workflow;

import java.util.List;
import org.jiangbu.base.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who made the items of a case urgent, or calm again, as its history tells it. */
@Component
class PriorityFacts {
    private final JdbcClient jdbc;
    private final Messages messages;

    PriorityFacts(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    List<CaseFact> of(String caseKey) {
        return jdbc.sql(
                        "select to_priority, by_person, reason, at from workflow_priority where case_key = ? order by at, id")
                .param(caseKey)
                .query((row, number) -> CaseFact.of(
                        row.getTimestamp("at").toInstant(),
                        row.getLong("by_person"),
                        messages.get(
                                "workflow.priority.set",
                                messages.get("workflow.priority." + Priority.values()[row.getInt("to_priority")])),
                        row.getString("reason")))
                .list();
    }
}
