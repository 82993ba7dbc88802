package org.jiangbu.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Internal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 抽调: roles that are held from one minute to another. Internal: called by the module that lends, which checks the right
 * and keeps why and by whom; the journal and whoever listens to ended roles are told from here.
 */
@Service
@Internal
@Transactional(propagation = Propagation.MANDATORY)
public class LentRoles {
    private final JdbcClient db;
    private final Standings standings;
    private final ApplicationEventPublisher events;

    LentRoles(JdbcClient db, Standings standings, ApplicationEventPublisher events) {
        this.db = db;
        this.standings = standings;
        this.events = events;
    }

    /**
     * Gives a role on an area for that span; returns the assignment's id.
     *
     * @param facts for the journal: why, and for how long
     */
    public long lend(long personId, String role, String areaCode, Assignment.Span span, Map<String, ?> facts) {
        long id = db.sql(
                        """
                        insert into security_assignment
                            (person_id, role, area_code, valid_from, valid_to, from_at, until_at)
                        values (:person, :role, :area, :first, :last, :from, :until) returning id
                        """)
                .param("person", personId)
                .param("role", role)
                .param("area", areaCode)
                .param("first", LocalDate.ofInstant(span.from(), AppClock.ZONE))
                .param("last", LocalDate.ofInstant(span.until(), AppClock.ZONE))
                .param("from", Timestamp.from(span.from()))
                .param("until", Timestamp.from(span.until()))
                .query(Long.class)
                .single();
        standings.changed(personId);
        events.publishEvent(new StaffChanged("role-lent", username(personId), areaCode, with(facts, role)));
        return id;
    }

    private record Ended(long personId, String role, String areaCode) {}

    /**
     * The role has ended by that instant, or by the agreed one where that was earlier; one that had not begun never does.
     * What the person held by it goes back to those who share it.
     */
    public void end(long assignmentId, Instant at, Map<String, ?> facts) {
        Ended ended = db.sql(
                        """
                        update security_assignment set until_at = greatest(from_at, least(until_at, :at)),
                            valid_to = (greatest(from_at, least(until_at, :at)) at time zone 'Asia/Shanghai')::date
                        where id = :id and until_at is not null
                        returning person_id, role, area_code
                        """)
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("id", assignmentId)
                .query(Ended.class)
                .single();
        standings.changed(ended.personId());
        events.publishEvent(new StaffChanged(
                "role-ended", username(ended.personId()), ended.areaCode(), with(facts, ended.role())));
    }

    private static Map<String, ?> with(Map<String, ?> facts, String role) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("role", role);
        return all;
    }

    private String username(long personId) {
        return db.sql("select username from security_person where id = ?")
                .param(personId)
                .query(String.class)
                .single();
    }
}
