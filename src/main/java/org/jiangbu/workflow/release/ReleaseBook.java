package org.jiangbu.workflow.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of releases, and of what shipped with the application. */
@Component
class ReleaseBook {
    private final JdbcClient jdbc;
    private final Clock clock;

    ReleaseBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    List<Release> of(String processId) {
        return jdbc.sql("select * from workflow_release where process_id = ? order by version desc")
                .param(processId)
                .query(ReleaseBook::map)
                .list();
    }

    Optional<Release> find(long id) {
        return jdbc.sql("select * from workflow_release where id = ?")
                .param(id)
                .query(ReleaseBook::map)
                .optional();
    }

    Optional<Release> newest(String processId) {
        return of(processId).stream().findFirst();
    }

    List<Release> newest() {
        return jdbc.sql("select distinct on (process_id) * from workflow_release order by process_id, version desc")
                .query(ReleaseBook::map)
                .list();
    }

    long add(Release release) {
        return jdbc.sql(
                        """
                        insert into workflow_release (process_id, version, definition_id, origin, digest, asked_by,
                            published_by, again, why, at)
                        values (:process, :version, :definition, :origin, :digest, :asked, :published, :again, :why, :at)
                        returning id
                        """)
                .param("process", release.processId())
                .param("version", release.version())
                .param("definition", release.definitionId())
                .param("origin", release.origin().name())
                .param("digest", release.digest())
                .param("asked", release.askedBy(), Types.BIGINT)
                .param("published", release.publishedBy(), Types.BIGINT)
                .param("again", release.again(), Types.INTEGER)
                .param("why", release.why())
                .param("at", Timestamp.from(release.at()))
                .query(Long.class)
                .single();
    }

    /** The digest of what shipped last for a process; empty if nothing ever did. */
    Optional<String> shipped(String processId) {
        return jdbc.sql("select digest from workflow_shipped where process_id = ? order by id desc limit 1")
                .param(processId)
                .query(String.class)
                .optional();
    }

    void shipped(ModelFiles files, boolean inForce) {
        jdbc.sql("insert into workflow_shipped (process_id, digest, in_force, at) values (?, ?, ?, ?)")
                .params(files.processId(), files.digest(), inForce, Timestamp.from(clock.instant()))
                .update();
    }

    /** One at a time decides what is in force, on however many nodes the application runs. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('workflow_release', 0))::text")
                .query(String.class)
                .single();
    }

    private static Release map(ResultSet row, int number) throws SQLException {
        return new Release(
                row.getLong("id"),
                row.getString("process_id"),
                row.getInt("version"),
                row.getString("definition_id"),
                Origin.valueOf(row.getString("origin")),
                row.getString("digest"),
                row.getObject("asked_by", Long.class),
                row.getObject("published_by", Long.class),
                row.getObject("again", Integer.class),
                row.getString("why"),
                row.getTimestamp("at").toInstant());
    }
}
