package org.jiangbu.security;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks and first passwords as they stand in the database. Checks no rights. */
@Component
class SignInStates {
    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignInStates(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** By person id; everybody who can sign in without further ado is left out. */
    Map<Long, SignInState> remarkable() {
        Map<Long, SignInState> states = new HashMap<>();
        db.sql(
                        "select id, locked_until, first_password from security_person where locked_until > :now or first_password")
                .param("now", OffsetDateTime.now(clock))
                .query(row -> {
                    states.put(
                            row.getLong("id"),
                            new SignInState(
                                    future(row.getObject("locked_until", OffsetDateTime.class)),
                                    row.getBoolean("first_password")));
                });
        return states;
    }

    private @Nullable Instant future(@Nullable OffsetDateTime until) {
        Instant now = clock.instant();
        return until == null || !until.toInstant().isAfter(now) ? null : until.toInstant();
    }

    boolean firstPassword(long personId) {
        return db.sql("select first_password from security_person where id = ?")
                .param(personId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void markFirstPassword(long personId, boolean first) {
        db.sql("update security_person set first_password = ? where id = ?")
                .params(first, personId)
                .update();
    }

    void unlock(Person person) {
        db.sql(
                        "update security_person set failed_sign_ins = 0, last_failure_at = null, locked_until = null where id = ?")
                .param(person.id())
                .update();
        events.publishEvent(new StaffChanged("person-unlocked", person.username(), null, Map.of()));
    }
}
