package org.jiangbu.modeler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.workflow.release.ModelFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of replays. A result stays until a later replay of the same draft, year and areas has its own. */
@Component
class ReplayBook {
    private static final String SELECT =
            """
            select r.id, r.draft_id, r.revision, r.season, r.finished, cardinality(r.cases) as replayed, r.run_id,
                r.started_by, p.display_name, r.started_at, r.ended_at
            from modeler_replay r join security_person p on p.id = r.started_by
            """;

    /** Only who may see all of its areas sees a replay. */
    private static final String SEEN =
            " and not exists (select from unnest(r.areas) area where not area ^@ any(:scopes::text[]))";

    private static final TypeReference<ReplayResult> RESULT = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ReplayBook(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What is to be replayed. */
    record Asked(Draft draft, ModelFiles files, int season, List<String> areas, int finished, List<String> cases) {}

    /** What a run needs to go on with a replay. */
    record Task(long id, ModelFiles files, int season, List<String> areas, int finished, List<String> cases) {}

    long begin(Asked asked, long run, long by) {
        return jdbc.sql(
                        """
                        insert into modeler_replay (draft_id, revision, model, tables, season, areas, finished, cases, run_id,
                            started_by, started_at)
                        values (:draft, :revision, :model, cast(:tables as jsonb), :season, :areas, :finished, :cases, :run, :by, :now) returning id
                        """)
                .param("draft", asked.draft().id())
                .param("revision", asked.draft().revision())
                .param("model", asked.files().modelText())
                .param("tables", written(tables(asked.files())))
                .param("season", asked.season())
                .param("areas", asked.areas().toArray(String[]::new))
                .param("finished", asked.finished())
                .param("cases", asked.cases().toArray(String[]::new))
                .param("run", run)
                .param("by", by)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** Nothing if another replay took its place. */
    Optional<Task> ofRun(long run) {
        return jdbc.sql(
                        """
                        select r.id, d.process_id, r.model, r.tables, r.season, r.areas, r.finished, r.cases
                        from modeler_replay r join modeler_draft d on d.id = r.draft_id where r.run_id = ?
                        """)
                .param(run)
                .query((row, n) -> new Task(
                        row.getLong(1),
                        ModelFiles.of(row.getString(2), row.getString(3), read(row.getString(4), TEXTS)),
                        row.getInt(5),
                        texts(row, 6),
                        row.getInt(7),
                        texts(row, 8)))
                .optional();
    }

    private static Map<String, String> tables(ModelFiles files) {
        Map<String, String> tables = new TreeMap<>(files.besideTexts());
        tables.keySet().removeIf(name -> !name.endsWith(ModelFiles.TABLE));
        return tables;
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** Those of a draft that have no result yet, the newest first; whoever may see them. */
    List<DraftReplay> unended(long draft) {
        return jdbc.sql(SELECT + " where r.draft_id = ? and r.ended_at is null order by r.id desc")
                .param(draft)
                .query(ReplayBook::map)
                .list();
    }

    /** Whose cases are replayed. */
    List<String> areas(long id) {
        return jdbc.sql(
                        "select area from modeler_replay r, unnest(r.areas) with ordinality a (area, n) where id = ? order by n")
                .param(id)
                .query(String.class)
                .list();
    }

    void drop(long id) {
        jdbc.sql("delete from modeler_replay where id = ? and ended_at is null")
                .param(id)
                .update();
    }

    /** Those of a draft that such areas may see, the newest first. */
    List<DraftReplay> seen(long draft, List<String> scopes) {
        return jdbc.sql(SELECT + " where r.draft_id = :draft" + SEEN + " order by r.id desc")
                .param("draft", draft)
                .param("scopes", scopes.toArray(String[]::new))
                .query(ReplayBook::map)
                .list();
    }

    Optional<DraftReplay> find(long id, List<String> scopes) {
        return jdbc.sql(SELECT + " where r.id = :id" + SEEN)
                .param("id", id)
                .param("scopes", scopes.toArray(String[]::new))
                .query(ReplayBook::map)
                .optional();
    }

    String model(long id) {
        return jdbc.sql("select model from modeler_replay where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    Optional<ReplayResult> result(long id) {
        return jdbc.sql("select result from modeler_replay where id = ? and ended_at is not null")
                .param(id)
                .query(String.class)
                .optional()
                .map(result -> read(result, RESULT));
    }

    /** Keeps the result, in the place of those of earlier replays of the same draft, year and areas. */
    void end(long id, ReplayResult result) {
        jdbc.sql("update modeler_replay set ended_at = ?, result = cast(? as jsonb) where id = ?")
                .params(now(), written(result), id)
                .update();
        jdbc.sql(
                        """
                        delete from modeler_replay old using modeler_replay r
                        where r.id = ? and old.draft_id = r.draft_id and old.season = r.season and old.areas = r.areas
                          and old.id < r.id and old.ended_at is not null
                        """)
                .param(id)
                .update();
    }

    private <T> T read(String written, TypeReference<T> type) {
        try {
            return json.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static DraftReplay map(ResultSet row, int number) throws SQLException {
        return new DraftReplay(
                row.getLong("id"),
                row.getLong("draft_id"),
                row.getInt("revision"),
                row.getInt("season"),
                row.getInt("finished"),
                row.getInt("replayed"),
                row.getLong("run_id"),
                row.getLong("started_by"),
                row.getString("display_name"),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
