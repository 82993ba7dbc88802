package org.jiangbu.modeler;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what drafts have beside their models: forms and decision tables, by the names of their files. */
@Component
class FileBook {
    private final JdbcClient jdbc;
    private final Clock clock;

    FileBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Draft.File> of(long draft) {
        return jdbc.sql("select name, content, revision from modeler_draft_file where draft_id = ? order by name")
                .param(draft)
                .query((row, n) -> new Draft.File(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /** Adds a file; false if the draft has one of that name. */
    boolean add(long draft, String name, String content, @Nullable Long by) {
        return jdbc.sql(
                                """
                                insert into modeler_draft_file (draft_id, name, content, changed_by, changed_at)
                                values (:draft, :name, :content, :by, :now) on conflict do nothing
                                """)
                        .param("draft", draft)
                        .param("name", name)
                        .param("content", content)
                        .param("by", by, Types.BIGINT)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Writes a file as it was seen; false if somebody else has written it since. */
    boolean write(long draft, Draft.File file, long by) {
        return jdbc.sql(
                                """
                                update modeler_draft_file
                                set content = :content, revision = revision + 1, changed_by = :by, changed_at = :now
                                where draft_id = :draft and name = :name and revision = :revision
                                """)
                        .param("content", file.content())
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("draft", draft)
                        .param("name", file.name())
                        .param("revision", file.revision())
                        .update()
                == 1;
    }

    void remove(long draft, String name) {
        jdbc.sql("delete from modeler_draft_file where draft_id = ? and name = ?")
                .params(draft, name)
                .update();
    }
}
