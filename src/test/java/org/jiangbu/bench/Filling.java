package org.jiangbu.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills a database as a restore does: references are not checked row by row, secondary indexes are built once at the end, no
 * row waits for the disk, tallies are counted once. Then vacuums, as the database does by itself on a night.
 */
final class Filling {
    private static final String SECONDARY =
            """
            select x.indexrelid::regclass::text as name, pg_get_indexdef(x.indexrelid) as definition
            from pg_index x join pg_class c on c.oid = x.indrelid
            where c.relname = ? and c.relnamespace = 'public'::regnamespace
              and not exists (select 1 from pg_constraint k where k.conindid = x.indexrelid)
            """;

    private Filling() {}

    static void fill(JdbcTemplate owner, String name, List<String> tables, Consumer<JdbcTemplate> work) {
        try (var connection = owner.getDataSource().getConnection()) {
            JdbcTemplate db = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            db.execute("set session_replication_role = replica");
            db.execute("set synchronous_commit = off");
            db.execute("set maintenance_work_mem = '512MB'");
            List<Map<String, Object>> indexes = tables.stream()
                    .flatMap(table -> db.queryForList(SECONDARY, table).stream())
                    .toList();
            indexes.forEach(index -> db.execute("drop index " + index.get("name")));
            work.accept(db);
            Progress.say(name + ": building " + indexes.size() + " indexes");
            indexes.forEach(index -> db.execute((String) index.get("definition")));
            if (db.queryForObject("select to_regclass('base_tally') is not null", boolean.class)) {
                Progress.say(name + ": adding up");
                db.execute("select declaration_progress_rebuild()");
                db.execute("select base_tally_rebuild(name) from base_tally");
            }
            Progress.say(name + ": vacuuming");
            db.execute("vacuum analyze");
            db.execute("checkpoint");
            db.execute("reset all");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
