package org.jiangbu.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Internal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.StaffChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Writes down who did what, and tells it to the modules whose facts they are. Called by other services inside the transaction of the fact, so that both stand or fall together. */
@Service
@Internal
public class Journal {

    /**
     * What is to be remembered of one act.
     *
     * @param action short name of the act, such as {@code declaration-submitted}
     * @param subject business number of what was acted on, never a number of a person or card
     * @param details plain facts worth keeping; no personal data
     */
    public record Entry(String action, String subject, @Nullable String areaCode, Map<String, ?> details) {}

    private final JdbcTemplate db;
    private final JdbcClient reading;
    private final Clock clock;
    private final CurrentUser currentUser;
    private final ObjectMapper json;

    Journal(JdbcTemplate db, JdbcClient reading, Clock clock, CurrentUser currentUser, ObjectMapper json) {
        this.db = db;
        this.reading = reading;
        this.clock = clock;
        this.currentUser = currentUser;
        this.json = json;
    }

    /** Remembers one act of the person who is acting now. */
    public void record(String action, String subject, @Nullable String areaCode, Map<String, ?> details) {
        recordAll(List.of(new Entry(action, subject, areaCode, details)));
    }

    /** Remembers many acts of the person who is acting now, in one batch. */
    public void recordAll(List<Entry> entries) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Long person = currentUser.idIfAny().orElse(null);
        db.batchUpdate(
                "insert into audit_entry (at, person_id, action, subject, area_code, details) values (?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new @Nullable Object[] {
                            now, person, entry.action(), entry.subject(), entry.areaCode(), text(entry.details())
                        })
                        .toList(),
                new int[] {
                    Types.TIMESTAMP_WITH_TIMEZONE,
                    Types.BIGINT,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.OTHER
                });
    }

    /** What was done to one thing, oldest first, of these actions only. */
    public List<JournalEntry> of(String subject, Set<String> actions) {
        return reading.sql(
                        """
                select id, at, person_id, null as person, action, subject, area_code, details::text as details
                from audit_entry where subject = :subject and action = any(:actions) order by id""")
                .param("subject", subject)
                .param("actions", actions.toArray(String[]::new))
                .query(JournalEntry.class)
                .list();
    }

    @EventListener
    void on(StaffChanged changed) {
        record(changed.action(), changed.subject(), changed.areaCode(), changed.details());
    }

    private String text(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Details of a journal entry must be plain values", e);
        }
    }
}
