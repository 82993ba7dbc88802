package org.jiangbu.modeler;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the forms of drafts. */
@Component
class DraftForms {
    private final JdbcClient jdbc;
    private final Clock clock;

    DraftForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Draft.Form> of(long draft) {
        return jdbc.sql(
                        "select form_key, content, revision from modeler_draft_form where draft_id = ? order by form_key")
                .param(draft)
                .query((row, n) -> new Draft.Form(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /** Adds a form; false if the draft has one of that key. */
    boolean add(long draft, String key, String content, @Nullable Long by) {
        return jdbc.sql(
                                """
                                insert into modeler_draft_form (draft_id, form_key, content, changed_by, changed_at)
                                values (:draft, :key, :content, :by, :now) on conflict do nothing
                                """)
                        .param("draft", draft)
                        .param("key", key)
                        .param("content", content)
                        .param("by", by, Types.BIGINT)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Writes a form as it was seen; false if somebody else has written it since. */
    boolean write(long draft, String key, String content, int revision, long by) {
        return jdbc.sql(
                                """
                                update modeler_draft_form
                                set content = :content, revision = revision + 1, changed_by = :by, changed_at = :now
                                where draft_id = :draft and form_key = :key and revision = :revision
                                """)
                        .param("content", content)
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("draft", draft)
                        .param("key", key)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    void remove(long draft, String key) {
        jdbc.sql("delete from modeler_draft_form where draft_id = ? and form_key = ?")
                .params(draft, key)
                .update();
    }
}
