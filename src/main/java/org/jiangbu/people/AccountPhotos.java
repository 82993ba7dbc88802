package org.jiangbu.people;

import java.sql.Timestamp;
import java.time.Clock;
import org.jiangbu.base.FileKind;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos that prove an account: told by their content, hashed, limited in size, never changed; checks no right. */
@Component
class AccountPhotos {
    static final int MAX_BYTES = 10 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountPhotos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long keep(long householdId, byte[] content, long by) {
        if (content.length > MAX_BYTES) {
            throw new Refusal("people.photo.too-large", MAX_BYTES / (1024 * 1024));
        }
        FileKind kind =
                FileKind.of(content).filter(FileKind::isPhoto).orElseThrow(() -> new Refusal("people.photo.kind"));
        return jdbc.sql(
                        """
                        insert into people_account_photo (household_id, mime, sha256, content, taken_by, taken_at)
                        values (:household, :mime, :hash, :content, :by, :now) returning id
                        """)
                .param("household", householdId)
                .param("mime", kind.mime())
                .param("hash", Sha256.hex(content))
                .param("content", content)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Refuses a photo that is not this household's. */
    void require(long photoId, long householdId) {
        boolean known = jdbc.sql(
                        "select exists (select 1 from people_account_photo where id = :id and household_id = :household)")
                .param("id", photoId)
                .param("household", householdId)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new Refusal("people.photo.missing");
        }
    }

    AccountPhoto get(long photoId) {
        return jdbc.sql("select mime, content from people_account_photo where id = :id")
                .param("id", photoId)
                .query((rs, n) -> new AccountPhoto(rs.getString(1), rs.getBytes(2)))
                .single();
    }
}
