package org.jiangbu.correspondence;

import org.jiangbu.base.ForEverybody;
import org.jiangbu.security.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much waits for the current person besides decisions. */
@Service
@ForEverybody("what was sent to the person")
public class LetterCounts {
    private final JdbcClient jdbc;
    private final CurrentUser user;

    LetterCounts(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * What has not been dealt with, as far as the person still reads the area; the lists show no other.
     *
     * @param questions asked and neither answered nor recalled
     * @param copies not opened yet
     */
    public record Waiting(long questions, long copies) {}

    @Transactional(readOnly = true)
    public Waiting waiting() {
        return jdbc.sql(
                        """
                        select (select count(*) from correspondence_consultation c where c.to_person = :me
                                and exists (select 1 from unnest(:scopes::text[]) s where starts_with(c.area_code, s))
                                and not exists (select 1 from correspondence_reply r where r.consultation_id = c.id))
                            as questions,
                            (select count(*) from correspondence_copy c where c.to_person = :me
                                and exists (select 1 from unnest(:scopes::text[]) s where starts_with(c.area_code, s))
                                and not exists (select 1 from correspondence_copy_read r where r.copy_id = c.id))
                            as copies
                        """)
                .param("me", user.id())
                .param("scopes", user.scopes().toArray(String[]::new))
                .query(Waiting.class)
                .single();
    }
}
