package org.jiangbu.modeler;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangbu.modeler.Draft.State;
import org.jiangbu.workflow.release.ModelFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of drafts. */
@Component
class DraftBook {
    /** What the application offers and nobody has begun with. */
    private static final String UNATTENDED =
            " o.state = 'OPEN' and o.offered and o.changed_by is null and o.asked_by is null ";

    private static final String SELECT =
            """
            select d.*, r.version as base_version, c.display_name as changed_name, a.display_name as asked_name,
                b.display_name as returned_name
            from modeler_draft d
            left join workflow_release r on r.id = d.base_release
            left join security_person c on c.id = d.changed_by
            left join security_person a on a.id = d.asked_by
            left join security_person b on b.id = d.returned_by
            """;

    private final JdbcClient jdbc;
    private final FileBook files;
    private final Clock clock;

    DraftBook(JdbcClient jdbc, FileBook files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** What a new draft says of itself, and the files with which it begins. */
    record Opening(
            ModelFiles files, String title, @Nullable Long baseRelease, @Nullable Integer again, @Nullable Long by) {}

    /** Those that are worked at or reviewed, the last changed first. */
    List<Draft> standing() {
        return jdbc.sql(SELECT + " where d.state in ('OPEN', 'ASKED') order by d.changed_at desc, d.id desc")
                .query(DraftBook::map)
                .list();
    }

    /** How many wait to be published that somebody else asked for. */
    int askedByOthers(long person) {
        return jdbc.sql("select count(*) from modeler_draft where state = 'ASKED' and asked_by <> ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /** How many the application offers that nobody has begun with. */
    int unattended() {
        return jdbc.sql("select count(*) from modeler_draft o where" + UNATTENDED)
                .query(Integer.class)
                .single();
    }

    Optional<Draft> find(long id) {
        return one(SELECT + " where d.id = :id", id);
    }

    /** The draft, kept from others until the transaction ends. */
    Optional<Draft> lock(long id) {
        return one(SELECT + " where d.id = :id for update of d", id);
    }

    private Optional<Draft> one(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(DraftBook::map).optional();
    }

    String model(long id) {
        return jdbc.sql("select model from modeler_draft where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** A draft with all that it has beside its model, as it is kept. */
    ModelFiles files(Draft draft) {
        return ModelFiles.of(
                draft.processId(),
                model(draft.id()),
                files.of(draft.id()).stream().collect(Collectors.toMap(Draft.File::name, Draft.File::content)));
    }

    long open(Opening draft) {
        long id = jdbc.sql(
                        """
                        insert into modeler_draft (process_id, title, base_release, again, offered, model,
                            created_by, created_at, changed_by, changed_at)
                        values (:process, :title, :base, :again, :offered, :model, :by, :now, :by, :now) returning id
                        """)
                .param("process", draft.files().processId())
                .param("title", draft.title())
                .param("base", draft.baseRelease(), Types.BIGINT)
                .param("again", draft.again(), Types.INTEGER)
                .param("offered", draft.by() == null)
                .param("model", draft.files().modelText())
                .param("by", draft.by(), Types.BIGINT)
                .param("now", now())
                .query(Long.class)
                .single();
        draft.files().besideTexts().forEach((name, content) -> files.add(id, name, content, draft.by()));
        return id;
    }

    /**
     * Writes the model as it was seen.
     *
     * @return the revision of the draft; nothing if somebody else has written the model since the revision that was seen
     */
    Optional<Integer> write(long id, String model, int revision, long by) {
        return jdbc.sql(
                        """
                        update modeler_draft
                        set model = :model, revision = revision + 1, model_revision = revision + 1, changed_by = :by,
                            changed_at = :now
                        where id = :id and :revision between model_revision and revision and state = 'OPEN'
                        returning revision
                        """)
                .param("model", model)
                .param("by", by)
                .param("now", now())
                .param("id", id)
                .param("revision", revision)
                .query(Integer.class)
                .optional();
    }

    /** Counts the draft as changed by a form or a table of it. */
    void touch(long id, long by) {
        jdbc.sql("update modeler_draft set revision = revision + 1, changed_by = ?, changed_at = ? where id = ?")
                .params(by, now(), id)
                .update();
    }

    void ask(long id, long by, String why) {
        jdbc.sql(
                        """
                        update modeler_draft
                        set state = 'ASKED', asked_by = ?, asked_at = ?, why = ?,
                            returned_by = null, returned_at = null, returned_why = null
                        where id = ?
                        """)
                .params(by, now(), why, id)
                .update();
    }

    void sendBack(long id, State state, long by, String why) {
        jdbc.sql("update modeler_draft set state = ?, returned_by = ?, returned_at = ?, returned_why = ? where id = ?")
                .params(state.name(), by, now(), why, id)
                .update();
    }

    void move(long id, State state) {
        jdbc.sql("update modeler_draft set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void released(long id, long release) {
        jdbc.sql("update modeler_draft set state = 'PUBLISHED', released_as = ? where id = ?")
                .params(release, id)
                .update();
    }

    /** An offer that nobody has begun with stems from no version: it stands beside the one in force. */
    void standBeside(String processId, long release) {
        jdbc.sql("update modeler_draft o set base_release = ? where o.process_id = ? and" + UNATTENDED)
                .params(release, processId)
                .update();
    }

    /** A newer offer takes the place of one that nobody has begun with. */
    void withdrawOffers(String processId) {
        jdbc.sql("update modeler_draft o set state = 'DISCARDED' where o.process_id = ? and" + UNATTENDED)
                .param(processId)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Draft map(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("process_id"),
                row.getString("title"),
                row.getObject("base_release", Long.class),
                row.getObject("base_version", Integer.class),
                row.getObject("again", Integer.class),
                row.getBoolean("offered"),
                State.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getString("changed_name"),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("asked_by", Long.class),
                row.getString("asked_name"),
                instant(row.getTimestamp("asked_at")),
                row.getString("why"),
                returned(row));
    }

    private static Draft.@Nullable Return returned(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("returned_at");
        if (at == null) return null;
        boolean own = row.getLong("returned_by") == row.getLong("asked_by");
        return new Draft.Return(row.getString("returned_name"), at.toInstant(), row.getString("returned_why"), own);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
