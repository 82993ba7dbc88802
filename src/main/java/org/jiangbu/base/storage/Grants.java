package org.jiangbu.base.storage;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the application may do with the tables: read and write rows, never change or empty a table. A table whose comment
 * starts with "append-only" can only be read and added to; one whose comment starts with "derived" is kept by triggers and
 * can only be read.
 */
class Grants {

    void give(DataSource owner, String application) {
        JdbcClient db = JdbcClient.create(owner);
        String role = '"' + application.replace("\"", "\"\"") + '"';
        for (String statement : List.of(
                "grant usage on schema public to " + role,
                "grant select, insert, update, delete on all tables in schema public to " + role,
                "revoke truncate, references, trigger on all tables in schema public from " + role,
                "grant usage, select on all sequences in schema public to " + role)) {
            db.sql(statement).update();
        }
        AppendOnly.tables(db).forEach(table -> db.sql("revoke update, delete on " + table + " from " + role)
                .update());
        derivedTables(db).forEach(table -> db.sql("revoke insert, update, delete on " + table + " from " + role)
                .update());
        flywayTables(db).forEach(table -> db.sql("revoke insert, update, delete on " + table + " from " + role)
                .update());
    }

    private List<String> derivedTables(JdbcClient db) {
        return db.sql(
                        """
                select quote_ident(c.relname) from pg_class c
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                  and obj_description(c.oid, 'pg_class') like 'derived:%'""")
                .query(String.class)
                .list();
    }

    private List<String> flywayTables(JdbcClient db) {
        return db.sql(
                        "select quote_ident(tablename) from pg_tables where schemaname = 'public' and tablename like 'flyway\\_%'")
                .query(String.class)
                .list();
    }
}
