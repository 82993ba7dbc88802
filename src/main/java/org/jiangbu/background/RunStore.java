package org.jiangbu.background;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of runs and their keys. */
@Component
class RunStore {
    /** How long a worker is believed to live without a sign. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private static final TypeReference<List<Object>> ARGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ObjectMapper json;
    private final Clock clock;

    RunStore(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.clock = clock;
    }

    /** Empty if the person has already given this command. */
    Optional<Long> insert(
            String kind, String title, JsonNode params, long personId, List<String> keys, @Nullable String commandId) {
        Optional<Long> id = jdbc.sql(
                        """
                        insert into background_run (kind, title, params, started_by, command_id, status, total, created_at)
                        values (:kind, :title, cast(:params as jsonb), :person, :command, 'QUEUED', :total, :now)
                        on conflict on constraint background_run_command do nothing returning id""")
                .param("kind", kind)
                .param("title", title)
                .param("params", text(params))
                .param("person", personId)
                .param("command", commandId)
                .param("total", keys.size())
                .param("now", now())
                .query(Long.class)
                .optional();
        id.ifPresent(run -> jdbc.sql(
                        """
                        insert into background_item (run_id, seq, item_key)
                        select :run, seq, item_key from unnest(:keys) with ordinality as k (item_key, seq)""")
                .param("run", run)
                .param("keys", keys.toArray(String[]::new))
                .update());
        return id;
    }

    long ofCommand(long personId, @Nullable String commandId) {
        return jdbc.sql("select id from background_run where started_by = ? and command_id = ?")
                .params(personId, commandId)
                .query(Long.class)
                .single();
    }

    Optional<Run> find(long id) {
        return jdbc.sql("select * from background_run where id = ?")
                .param(id)
                .query(this::run)
                .optional();
    }

    List<Run> ofPerson(long personId, int limit) {
        return jdbc.sql("select * from background_run where started_by = ? order by id desc limit ?")
                .params(personId, limit)
                .query(this::run)
                .list();
    }

    List<RunItem> failures(long id, int limit) {
        return jdbc.sql("select * from background_item where run_id = ? and status = 'FAILED' order by seq limit ?")
                .params(id, limit)
                .query(this::item)
                .list();
    }

    /** All keys, the failed ones first. */
    List<RunItem> items(long id, int offset, int limit) {
        return jdbc.sql(
                        """
                        select * from background_item where run_id = ?
                        order by (status = 'FAILED') desc, seq offset ? limit ?""")
                .params(id, offset, limit)
                .query(this::item)
                .list();
    }

    private RunItem item(ResultSet row, int n) throws SQLException {
        String key = row.getString("item_key");
        String status = row.getString("status");
        return new RunItem(
                row.getInt("seq"),
                key,
                key,
                status.equals("OPEN"),
                status.equals("DONE"),
                row.getString("message_key"),
                args(row.getString("message_args")));
    }

    /** Gives the oldest queued or abandoned run to the worker. */
    Optional<Run> claim(String worker) {
        return jdbc.sql(
                        """
                        update background_run set status = 'RUNNING', worker = :worker, lease_until = :until
                        where id = (select id from background_run
                            where status = 'QUEUED' or (status = 'RUNNING' and lease_until < :now)
                            order by id limit 1 for update skip locked)
                        returning *""")
                .param("worker", worker)
                .param("now", now())
                .param("until", now().plus(LEASE))
                .query(this::run)
                .optional();
    }

    /** Sign of life; also tells whether the run is still this worker's. */
    boolean renew(long id, String worker) {
        return jdbc.sql("update background_run set lease_until = ? where id = ? and worker = ? and status = 'RUNNING'")
                        .params(now().plus(LEASE), id, worker)
                        .update()
                == 1;
    }

    /** Gives a run back to whoever looks next. */
    void release(long id, String worker) {
        jdbc.sql("update background_run set status = 'QUEUED', worker = null where id = ? and worker = ?")
                .params(id, worker)
                .update();
    }

    /** Locks the next open keys. Waits for another worker that still holds them, and then leaves out what it did. */
    List<String> lockOpen(long id, int limit) {
        return jdbc.sql(
                        """
                        select item_key from background_item where run_id = ? and status = 'OPEN'
                        order by seq limit ? for update""")
                .params(id, limit)
                .query(String.class)
                .list();
    }

    boolean lockOpen(long id, String key) {
        return jdbc.sql(
                        "select 1 from background_item where run_id = ? and item_key = ? and status = 'OPEN' for update")
                .params(id, key)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    boolean anyOpen(long id) {
        return jdbc.sql("select exists (select from background_item where run_id = ? and status = 'OPEN')")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void mark(long id, Collection<ItemResult> results) {
        List<String> done =
                results.stream().filter(ItemResult::ok).map(ItemResult::key).toList();
        jdbc.sql(
                        """
                        update background_item set status = 'DONE', message_key = null, message_args = '[]'
                        where run_id = ? and item_key = any(?)""")
                .params(id, done.toArray(String[]::new))
                .update();
        batch.batchUpdate(
                """
                update background_item set status = 'FAILED', message_key = ?, message_args = cast(? as jsonb)
                where run_id = ? and item_key = ?""",
                results.stream()
                        .filter(result -> !result.ok())
                        .map(result -> new Object[] {result.messageKey(), text(result.args()), id, result.key()})
                        .toList());
        jdbc.sql("update background_run set done = done + ?, failed = failed + ? where id = ?")
                .params(done.size(), results.size() - done.size(), id)
                .update();
    }

    /** Ends the run if it is still running. */
    boolean end(long id, RunStatus status, @Nullable String messageKey, List<Object> args) {
        return jdbc.sql(
                                """
                                update background_run set status = :status, ended_at = :now, worker = null,
                                    message_key = :message, message_args = cast(:args as jsonb)
                                where id = :id and status in ('QUEUED', 'RUNNING')""")
                        .param("status", status.name())
                        .param("now", now())
                        .param("message", messageKey)
                        .param("args", text(args))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Opens the failed keys again and queues the run if it has ended. */
    void reopen(long id) {
        int reopened = jdbc.sql(
                        """
                        update background_item set status = 'OPEN', message_key = null, message_args = '[]'
                        where run_id = ? and status = 'FAILED'""")
                .param(id)
                .update();
        jdbc.sql(
                        """
                        update background_run set status = 'QUEUED', failed = failed - ?, ended_at = null,
                            message_key = null, message_args = '[]' where id = ?""")
                .params(reopened, id)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private Run run(ResultSet row, int n) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("title"),
                tree(row.getString("params")),
                row.getLong("started_by"),
                RunStatus.valueOf(row.getString("status")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("message_key"),
                args(row.getString("message_args")));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Object> args(String text) {
        try {
            return json.readValue(text, ARGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
