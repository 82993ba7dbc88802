package org.jiangbu.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jiangbu.base.Messages;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decision tables answered, as the history of each case tells it. */
@Component
class TableAnswers implements CaseChronicle {
    private static final int BATCH = 500;
    private static final long NOBODY = 0;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Messages messages;

    TableAnswers(JdbcTemplate batches, JdbcClient jdbc, Clock clock, Messages messages) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
        this.messages = messages;
    }

    /** @param row counted from 1 */
    record Answer(String caseKey, String tableKey, String tableName, int row, String result) {}

    void add(List<Answer> answers) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.batchUpdate(
                """
                insert into workflow_table_answer (case_key, table_key, table_name, row_number, result, at)
                values (?, ?, ?, ?, ?, ?)
                """,
                answers,
                BATCH,
                (statement, answer) -> {
                    statement.setString(1, answer.caseKey());
                    statement.setString(2, answer.tableKey());
                    statement.setString(3, answer.tableName());
                    statement.setInt(4, answer.row());
                    statement.setString(5, answer.result());
                    statement.setTimestamp(6, now);
                });
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
                        "select at, table_name, row_number, result from workflow_table_answer where case_key = ? order by id")
                .param(caseKey)
                .query((row, n) -> CaseFact.of(
                        row.getTimestamp(1).toInstant(),
                        NOBODY,
                        messages.get("workflow.table.answered", row.getString(2), row.getInt(3), row.getString(4)),
                        null))
                .list();
    }
}
