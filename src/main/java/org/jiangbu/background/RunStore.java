package org.jiangbu.background;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.base.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of runs and their keys. */
@Component
class RunStore {
    /** How long a worker is believed to live without a sign. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private static final String RETRYABLE =
            "status = 'FAILED' and not (coalesce(message_key, '') = any(cast(:lasting as text[])))";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final RunRows rows;
    private final Clock clock;

    RunStore(JdbcClient jdbc, JdbcTemplate batch, RunRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.rows = rows;
        this.clock = clock;
    }

    /** Empty if the person has already given this command. */
    Optional<Long> insert(
            String kind, Wording title, JsonNode params, long personId, List<String> keys, @Nullable String commandId) {
        Optional<Long> id = jdbc.sql(
                        """
                        insert into background_run (kind, title, title_en, params, started_by, command_id, status, total, created_at)
                        values (:kind, :title, :english, cast(:params as jsonb), :person, :command, 'QUEUED', :total, :now)
                        on conflict on constraint background_run_command do nothing returning id""")
                .param("kind", kind)
                .param("title", title.chinese())
                .param("english", title.english(), Types.VARCHAR)
                .param("params", rows.text(params))
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

    Optional<Long> ofCommand(long personId, String commandId) {
        return jdbc.sql("select id from background_run where started_by = ? and command_id = ?")
                .params(personId, commandId)
                .query(Long.class)
                .optional();
    }

    /** The run that the command has started, if it was the same work on the same keys. */
    Optional<Long> same(String kind, JsonNode params, long personId, List<String> keys, String commandId) {
        return jdbc.sql(
                        """
                        select id from background_run r
                        where started_by = :person and command_id = :command
                          and kind = :kind and params = cast(:params as jsonb)
                          and array(select item_key from background_item where run_id = r.id order by item_key collate "C")
                            = array(select key from unnest(:keys::text[]) asked (key) order by key collate "C")""")
                .param("person", personId)
                .param("command", commandId)
                .param("kind", kind)
                .param("params", rows.text(params))
                .param("keys", keys.toArray(String[]::new))
                .query(Long.class)
                .optional();
    }

    Optional<Run> find(long id) {
        return jdbc.sql("select * from background_run where id = ?")
                .param(id)
                .query(rows::run)
                .optional();
    }

    List<Run> ofPerson(long personId, int limit) {
        return jdbc.sql("select * from background_run where started_by = ? order by id desc limit ?")
                .params(personId, limit)
                .query(rows::run)
                .list();
    }

    /** Everybody's, the newest first. */
    List<Run> about(Set<String> kinds, JsonNode part, int limit) {
        return jdbc.sql(
                        """
                        select * from background_run where kind = any(:kinds) and params @> cast(:part as jsonb)
                        order by id desc limit :limit""")
                .param("kinds", kinds.toArray(String[]::new))
                .param("part", rows.text(part))
                .param("limit", limit)
                .query(rows::run)
                .list();
    }

    List<RunItem> failures(long id, int limit) {
        return jdbc.sql("select * from background_item where run_id = ? and status = 'FAILED' order by seq limit ?")
                .params(id, limit)
                .query(rows::item)
                .list();
    }

    /** All keys, the failed ones first. */
    List<RunItem> items(long id, int offset, int limit) {
        return jdbc.sql(
                        """
                        select * from background_item where run_id = ?
                        order by (status = 'FAILED') desc, seq offset ? limit ?""")
                .params(id, offset, limit)
                .query(rows::item)
                .list();
    }

    /** How many failed keys could succeed if they were tried again. */
    int retryable(long id, Set<String> lasting) {
        return jdbc.sql("select count(*) from background_item where run_id = :run and " + RETRYABLE)
                .param("run", id)
                .param("lasting", lasting.toArray(String[]::new))
                .query(Integer.class)
                .single();
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
                .query(rows::run)
                .optional();
    }

    /** Sign of life of a worker that has keys in hand, also of a stopped run. */
    void beat(long id, String worker) {
        jdbc.sql("update background_run set lease_until = ? where id = ? and worker = ?")
                .params(now().plus(LEASE), id, worker)
                .update();
    }

    /** Sign of life; also tells whether the run is still this worker's to go on with. */
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
                        .map(result -> new Object[] {result.messageKey(), rows.text(result.args()), id, result.key()})
                        .toList());
        jdbc.sql("update background_run set done = done + ?, failed = failed + ? where id = ?")
                .params(done.size(), results.size() - done.size(), id)
                .update();
    }

    /** Lets nothing more begin; the worker, if there is one, keeps what it has in hand. */
    boolean stop(long id) {
        return jdbc.sql("update background_run set status = 'STOPPED', ended_at = ? where id = ?"
                                + " and status in ('QUEUED', 'RUNNING')")
                        .params(now(), id)
                        .update()
                == 1;
    }

    /** The worker has nothing of a stopped run in hand any more; one whose keys are all processed counts as running. */
    void letGo(long id, String worker) {
        jdbc.sql(
                        """
                        update background_run set worker = null, ended_at = :now,
                            status = case when done + failed < total then status else 'RUNNING' end
                        where id = :id and worker = :worker and status = 'STOPPED'""")
                .param("now", now())
                .param("id", id)
                .param("worker", worker)
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
                        .param("args", rows.text(args))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Opens again the failed keys that could succeed, and queues the run; returns how many. */
    int reopen(long id, Set<String> lasting) {
        int reopened = jdbc.sql("update background_item set status = 'OPEN', message_key = null, message_args = '[]'"
                        + " where run_id = :run and " + RETRYABLE)
                .param("run", id)
                .param("lasting", lasting.toArray(String[]::new))
                .update();
        jdbc.sql(
                        """
                        update background_run set status = 'QUEUED', failed = failed - ?, ended_at = null, worker = null,
                            message_key = null, message_args = '[]' where id = ?""")
                .params(reopened, id)
                .update();
        return reopened;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
