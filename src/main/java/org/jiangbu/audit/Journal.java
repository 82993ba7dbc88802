package org.jiangbu.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jiangbu.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes who did what; in the transaction of the fact, so that there is never one without the other. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Journal {
    private final JdbcTemplate template;
    private final ObjectMapper json;
    private final CurrentUser user;
    private final Clock clock;

    Journal(JdbcTemplate template, ObjectMapper json, CurrentUser user, Clock clock) {
        this.template = template;
        this.json = json;
        this.user = user;
        this.clock = clock;
    }

    /** One entry; person and time are filled in. No ID, account or phone numbers in the details. */
    public void record(String action, String subject, @Nullable String areaCode, Map<String, ?> details) {
        recordAll(List.of(new Entry(action, subject, areaCode, details)));
    }

    public void recordAll(List<Entry> entries) {
        Long person = user.isSignedIn() ? user.id() : null;
        Timestamp now = Timestamp.from(clock.instant());
        template.batchUpdate(
                """
                insert into audit_journal (at, person_id, action, subject, area_code, details)
                values (?, ?, ?, ?, ?, ?::jsonb)
                """,
                entries.stream()
                        .map(entry -> new Object[] {
                            now, person, entry.action(), entry.subject(), entry.areaCode(), text(entry.details())
                        })
                        .toList());
    }

    private String text(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Journal details cannot be written", e);
        }
    }

    /**
     * What is written.
     *
     * @param action module and verb, e.g. {@code declaration.submitted}
     * @param subject business number of what it was done to
     */
    public record Entry(String action, String subject, @Nullable String areaCode, Map<String, ?> details) {}
}
