package org.jiangbu.workflow;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.engine.Engine;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts cases and tells them what happened. Called by services inside their transaction; checks no rights itself. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@Internal
public class Cases {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final Engine engine;
    private final StepCatalogue steps;
    private final CurrentUser user;
    private final Clock clock;

    Cases(
            JdbcTemplate template,
            RuntimeService runtime,
            Engine engine,
            StepCatalogue steps,
            CurrentUser user,
            Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.runtime = runtime;
        this.engine = engine;
        this.steps = steps;
        this.user = user;
        this.clock = clock;
    }

    /** Starts many cases of one process; their first work items appear when the transaction commits. */
    public void start(String processId, List<CaseStart> starts) {
        ProcessDefinition model =
                steps.newest(processId).orElseThrow(() -> new Refusal("workflow.model.missing", processId));
        steps.requireSound(model.getId());
        insert(starts, model);
        List<Object[]> instances = new ArrayList<>(starts.size());
        engine.together(starts.stream().map(CaseStart::caseKey).toList(), () -> {
            for (CaseStart start : starts) {
                Map<String, Object> routing = new HashMap<>(start.routing());
                routing.put(CaseContexts.AREA, start.areaCode());
                ProcessInstance instance = runtime.startProcessInstanceById(model.getId(), start.caseKey(), routing);
                instances.add(new Object[] {instance.getId(), start.caseKey()});
            }
        });
        // a case that ended at once is marked as ended when the transaction commits
        template.batchUpdate("update workflow_case set instance_id = ? where case_key = ?", instances);
    }

    private void insert(List<CaseStart> starts, ProcessDefinition model) {
        Timestamp now = Timestamp.from(clock.instant());
        template.batchUpdate(
                """
                insert into workflow_case (case_key, process_id, definition_id, area_code, started_by, started_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                starts.stream()
                        .map(start -> new Object[] {
                            start.caseKey(), model.getKey(), model.getId(), start.areaCode(), user.id(), now
                        })
                        .toList());
    }

    /** Tells every named case that waits for it; refuses if one of them does not wait for this message. */
    public void message(String message, Collection<String> caseKeys, Map<String, Object> routing) {
        Map<String, String> waiting = new HashMap<>();
        jdbc.sql(
                        """
                        select c.case_key, s.execution_id_
                        from workflow_case c
                        join act_ru_event_subscr s on s.proc_inst_id_ = c.instance_id
                        where c.case_key = any(:keys) and s.event_type_ = 'message' and s.event_name_ = :message
                        """)
                .param("keys", caseKeys.toArray(String[]::new))
                .param("message", message)
                .query(row -> {
                    waiting.put(row.getString(1), row.getString(2));
                });
        for (String key : caseKeys) {
            if (!waiting.containsKey(key)) {
                throw new Refusal("workflow.message.notWaiting", key, message);
            }
        }
        engine.together(caseKeys, () -> waiting.values()
                .forEach(execution -> runtime.messageEventReceived(message, execution, routing)));
    }

    /** Shows the open items of a case by its changed text; whoever has one of them open must look again before deciding. */
    public void retell(String caseKey, CaseText text) {
        jdbc.sql(
                        """
                        update work_item set title = :title, amount_fen = :amount, category = :category,
                            products = :products, flags = :flags, search_text = :search, revision = revision + 1
                        where case_key = :key
                        """)
                .param("title", text.title())
                .param("amount", text.amountFen(), Types.BIGINT)
                .param("category", text.category(), Types.VARCHAR)
                .param("products", text.products().stream().sorted().toArray(String[]::new))
                .param("flags", text.flags().toArray(String[]::new))
                .param("search", text.searchText())
                .param("key", caseKey)
                .update();
    }

    /** Whether a case waits for a message now. */
    public boolean waitsFor(String message, String caseKey) {
        return jdbc.sql(
                        """
                        select exists (select 1 from workflow_case c
                        join act_ru_event_subscr s on s.proc_inst_id_ = c.instance_id
                        where c.case_key = :key and s.event_type_ = 'message' and s.event_name_ = :message)
                        """)
                .param("key", caseKey)
                .param("message", message)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<CaseState> find(String caseKey) {
        return jdbc.sql("select * from workflow_case where case_key = :key")
                .param("key", caseKey)
                .query((row, number) -> new CaseState(
                        row.getString("case_key"),
                        row.getString("process_id"),
                        row.getString("area_code"),
                        row.getInt("round"),
                        row.getTimestamp("started_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("ended_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getString("end_event")))
                .optional();
    }
}
