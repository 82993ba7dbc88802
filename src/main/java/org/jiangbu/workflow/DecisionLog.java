package org.jiangbu.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions on record, each with the case in which it stands. */
@Component
class DecisionLog {
    private static final String SELECT =
            """
            select s.*, c.process_id, c.definition_id, c.instance_id, c.ended_at,
                   coalesce(s.decided_in, c.definition_id) as version,
                   exists (select 1 from workflow_take_back b where b.step_id = s.id) as taken_back,
                   exists (select 1 from work_item i where i.task_id = s.task_id) as step_open
            from workflow_step s join workflow_case c on c.case_key = s.case_key
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final StepCatalogue steps;

    DecisionLog(JdbcClient jdbc, ObjectMapper json, StepCatalogue steps) {
        this.jdbc = jdbc;
        this.json = json;
        this.steps = steps;
    }

    /**
     * A decision as it was recorded.
     *
     * @param definitionId the version in which its case runs now
     * @param decidedIn the version in which it was decided, as far as that is known
     */
    record Logged(
            long id,
            Decision decision,
            String areaCode,
            String processId,
            String definitionId,
            String decidedIn,
            String instanceId,
            boolean ended,
            boolean takenBack,
            String taskId,
            @Nullable Long seatId,
            @Nullable LocalDate dueOn,
            boolean stepOpen) {
        /** Whether it is one of several decisions of a step that waits for the others. */
        boolean pending() {
            return seatId != null && stepOpen;
        }
    }

    Optional<Logged> find(long stepId) {
        return jdbc.sql(SELECT + " where s.id = ?")
                .param(stepId)
                .query(this::map)
                .optional();
    }

    /** No other transaction decides items of that case or ends it now; items first, as everywhere. */
    void lockCaseOf(long stepId) {
        String items =
                "select i.id from work_item i where i.case_key = (select case_key from workflow_step where id = ?)";
        jdbc.sql(items + " order by i.id for update")
                .param(stepId)
                .query(Long.class)
                .list();
        jdbc.sql("select case_key from workflow_case"
                        + " where case_key = (select case_key from workflow_step where id = ?) for update")
                .param(stepId)
                .query(String.class)
                .list();
    }

    /** The first decision after that one that was not taken back. */
    Optional<Logged> standingAfter(Logged decided) {
        return jdbc.sql(SELECT
                        + " where s.case_key = :key and s.id > :id"
                        + " and not exists (select 1 from workflow_take_back b where b.step_id = s.id)"
                        + " order by s.id limit 1")
                .param("key", decided.decision().caseKey())
                .param("id", decided.id())
                .query(this::map)
                .optional();
    }

    /** Who has taken up an item of the case, or was given it, since that decision. */
    Optional<Long> holderAfter(Logged decided) {
        return jdbc.sql(
                        """
                        select i.assignee_id from work_item i
                        where i.case_key = :key and i.assignee_id is not null
                          and exists (select 1 from workflow_hand h where h.item_id = i.id)
                        order by i.id limit 1
                        """)
                .param("key", decided.decision().caseKey())
                .query(Long.class)
                .optional();
    }

    void takenBack(long stepId, String caseKey, long person, String reason, Timestamp at) {
        jdbc.sql("insert into workflow_take_back (step_id, case_key, person_id, reason, at) values (?, ?, ?, ?, ?)")
                .params(stepId, caseKey, person, reason, at)
                .update();
    }

    /** The case stands in the round of that decision again, and what is open of its step is wanted by the same day. */
    void restore(Logged decided) {
        jdbc.sql("update workflow_case set round = :round where case_key = :key and round <> :round")
                .param("round", decided.decision().round())
                .param("key", decided.decision().caseKey())
                .update();
        jdbc.sql(
                        """
                        update work_item set round = :round, due_on = coalesce(:due, due_on)
                        where case_key = :key and step_key = :step
                        """)
                .param("round", decided.decision().round())
                .param("due", decided.dueOn(), Types.DATE)
                .param("key", decided.decision().caseKey())
                .param("step", decided.decision().stepKey())
                .update();
    }

    private Logged map(ResultSet row, int number) throws SQLException {
        Decision decision = new Decision(
                row.getLong("item_id"),
                row.getString("case_key"),
                row.getString("step_key"),
                steps.shown(row.getString("definition_id"), row.getString("step_key"))
                        .map(StepDefinition::panel)
                        .orElse(null),
                row.getString("role"),
                row.getString("outcome"),
                row.getString("opinion"),
                row.getString("reason_code"),
                data(row.getString("data")),
                row.getLong("person_id"),
                row.getTimestamp("decided_at").toInstant(),
                row.getInt("round"));
        return new Logged(
                row.getLong("id"),
                decision,
                row.getString("area_code"),
                row.getString("process_id"),
                row.getString("definition_id"),
                row.getString("version"),
                row.getString("instance_id"),
                row.getTimestamp("ended_at") != null,
                row.getBoolean("taken_back"),
                row.getString("task_id"),
                row.getObject("seat_id", Long.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("step_open"));
    }

    private Map<String, Object> data(String values) {
        try {
            return json.readValue(values, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
