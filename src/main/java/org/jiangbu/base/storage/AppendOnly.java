package org.jiangbu.base.storage;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses to change or take out rows of every table whose comment starts with "append-only", whichever user asks: rights
 * alone would not bind a user that owns the tables.
 */
class AppendOnly {
    void guard(DataSource owner) {
        JdbcClient db = JdbcClient.create(owner);
        db.sql(
                        """
                create or replace function append_only() returns trigger language plpgsql as $$
                begin
                    raise exception '%: what was written down stays', tg_table_name
                        using errcode = 'integrity_constraint_violation';
                end $$""")
                .update();
        tables(db)
                .forEach(table -> db.sql("create or replace trigger append_only before update or delete or truncate on "
                                + table + " for each statement execute function append_only()")
                        .update());
    }

    static List<String> tables(JdbcClient db) {
        return db.sql(
                        """
                select quote_ident(c.relname) from pg_class c
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and obj_description(c.oid, 'pg_class') like 'append-only%'""")
                .query(String.class)
                .list();
    }
}
