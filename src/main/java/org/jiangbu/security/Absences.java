package org.jiangbu.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away and who acts instead. The substitute sees and decides what is already open and what comes, under the own
 * name: separation of duties holds for the one who really acts. A substitute is never away on those days, so that no work
 * goes on from hand to hand or in a circle.
 */
@Service
@Transactional
public class Absences {
    private static final int LONGEST_DAYS = 366;

    private final JdbcClient db;
    private final CurrentUser user;
    private final Standings standings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Absences(JdbcClient db, CurrentUser user, Standings standings, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.user = user;
        this.standings = standings;
        this.clock = clock;
        this.events = events;
    }

    /** Enters an absence of one's own, or as an administrator somebody else's; not for days that have passed. */
    public long enter(
            long personId,
            long substituteId,
            LocalDate from,
            LocalDate to,
            Collection<String> processIds,
            @Nullable String note) {
        refuseUnlessOwn(personId);
        LocalDate today = LocalDate.now(clock);
        if (to.isBefore(from) || from.isBefore(today) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new Refusal("security.absence.days");
        }
        if (personId == substituteId) {
            throw new Refusal("security.absence.self");
        }
        lock(personId, substituteId);
        Person substitute = person(substituteId);
        if (!substitute.active()) {
            throw new Refusal("security.absence.inactive", substitute.displayName());
        }
        if (overlaps("person_id", substituteId, from, to)) {
            throw new Refusal("security.absence.substituteAway", substitute.displayName());
        }
        if (overlaps("substitute_id", personId, from, to)) {
            throw new Refusal("security.absence.isSubstitute", person(personId).displayName());
        }
        long id = insert(personId, substituteId, from, to, processIds, note);
        changed("absence-entered", personId, substituteId, facts(id, substituteId, from, to, processIds));
        return id;
    }

    /** Ends an absence: yesterday was its last day. */
    public void end(long absenceId) {
        Absence absence = db.sql("select * from security_absence where id = ? for update")
                .param(absenceId)
                .query(Absences::map)
                .optional()
                .orElseThrow(() -> new Refusal("security.absence.unknown"));
        refuseUnlessOwn(absence.personId());
        db.sql(
                        """
                        update security_absence set to_day = greatest(from_day - 1, cast(:yesterday as date))
                        where id = :id and to_day >= :today
                        """)
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .param("today", LocalDate.now(clock))
                .param("id", absenceId)
                .update();
        changed(
                "absence-ended",
                absence.personId(),
                absence.substituteId(),
                facts(absenceId, absence.substituteId(), absence.from(), absence.to(), absence.processIds()));
    }

    /** The current person's absences that are not over. */
    @ForEverybody("the person's own absences")
    @Transactional(readOnly = true)
    public List<Absence> mine() {
        return open("person_id", user.id());
    }

    /** The absences of a person that are not over; for the person and for administrators. */
    @Transactional(readOnly = true)
    public List<Absence> of(long personId) {
        if (personId != user.id()) user.requireRole(Roles.ADMIN);
        return open("person_id", personId);
    }

    /** Absences that are not over in which the current person acts for others. */
    @ForEverybody("for whom the person acts")
    @Transactional(readOnly = true)
    public List<Absence> asSubstitute() {
        return open("substitute_id", user.id());
    }

    /**
     * Who may act for a person: active people who work in the same townships or above them. For the person and for
     * administrators.
     */
    @Transactional(readOnly = true)
    public List<Person> candidates(long personId) {
        if (personId != user.id()) user.requireRole(Roles.ADMIN);
        Instant now = clock.instant();
        String[] areas = standings.of(personId).stream()
                .flatMap(standing -> standing.assignments().stream())
                .filter(assignment -> assignment.validAt(now))
                .map(Assignment::areaCode)
                .distinct()
                .toArray(String[]::new);
        return db.sql(
                        """
                        select p.id, p.username, p.display_name, p.active from security_person p
                        where p.active and p.id <> :person and exists (
                            select 1 from security_assignment a, unnest(:areas::text[]) mine(code)
                            where a.person_id = p.id and not a.role = any(:personal)
                              and %s
                              and (starts_with(mine.code, a.area_code) or starts_with(a.area_code, left(mine.code, 9))))
                        order by p.display_name collate "zh-x-icu", p.id
                        """
                                .formatted(InForce.of("a")))
                .param("person", personId)
                .param("areas", areas)
                .param("personal", Roles.PERSONAL.toArray(String[]::new))
                .param("moment", InForce.moment(clock))
                .query(Person.class)
                .list();
    }

    /** Who acts today for which of these people in the process; most have nobody. */
    @Internal
    @Transactional(readOnly = true)
    public Map<Long, Person> standIns(Collection<Long> persons, String processId) {
        Map<Long, Person> standIns = new HashMap<>();
        db.sql(
                        """
                        select a.person_id, p.id, p.username, p.display_name, p.active
                        from security_absence a join security_person p on p.id = a.substitute_id and p.active
                        where a.person_id = any(:persons) and :today between a.from_day and a.to_day
                          and (a.process_ids = '{}' or :process = any(a.process_ids))
                        """)
                .param("persons", persons.toArray(Long[]::new))
                .param("today", LocalDate.now(clock))
                .param("process", processId)
                .query(row -> {
                    standIns.put(
                            row.getLong(1),
                            new Person(row.getLong(2), row.getString(3), row.getString(4), row.getBoolean(5)));
                });
        return standIns;
    }

    private List<Absence> open(String column, long personId) {
        return db.sql("select * from security_absence where " + column
                        + " = ? and to_day >= ? and to_day >= from_day order by from_day, id")
                .params(personId, LocalDate.now(clock))
                .query(Absences::map)
                .list();
    }

    private boolean overlaps(String column, long personId, LocalDate from, LocalDate to) {
        return db.sql("select exists (select 1 from security_absence where " + column
                        + " = ? and to_day >= from_day and from_day <= ? and to_day >= ?)")
                .params(personId, to, from)
                .query(Boolean.class)
                .single();
    }

    /** Both rows in the order of their ids: two people who name each other at once are told apart. */
    private void lock(long one, long other) {
        db.sql("select id from security_person where id in (?, ?) order by id for update")
                .params(one, other)
                .query(Long.class)
                .list();
    }

    private long insert(
            long personId,
            long substituteId,
            LocalDate from,
            LocalDate to,
            Collection<String> processIds,
            @Nullable String note) {
        try {
            return db.sql(
                            """
                            insert into security_absence
                                (person_id, substitute_id, from_day, to_day, process_ids, note, entered_by, entered_at)
                            values (:person, :substitute, :from, :to, :processes, :note, :by, :now) returning id
                            """)
                    .param("person", personId)
                    .param("substitute", substituteId)
                    .param("from", from)
                    .param("to", to)
                    .param("processes", processIds.toArray(String[]::new))
                    .param("note", note, Types.VARCHAR)
                    .param("by", user.id())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains("security_away_once")) {
                throw new Refusal("security.absence.twice");
            }
            throw e;
        }
    }

    private void refuseUnlessOwn(long personId) {
        if (personId != user.id()) {
            user.requireRole(Roles.ADMIN);
        }
    }

    /** What the journal keeps of an absence; no process means all. */
    private static Map<String, ?> facts(
            long id, long substituteId, LocalDate from, LocalDate to, Collection<String> processIds) {
        return Map.of(
                "absence",
                id,
                "substituteId",
                substituteId,
                "from",
                from,
                "to",
                to,
                "processes",
                processIds.stream().sorted().toList());
    }

    private Person person(long id) {
        return standings
                .of(id)
                .orElseThrow(() -> new Refusal("security.person.unknown"))
                .person();
    }

    private void changed(String action, long personId, long substituteId, Map<String, ?> details) {
        standings.changed(substituteId);
        events.publishEvent(new StaffChanged(action, person(personId).username(), null, details));
    }

    static Absence map(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getLong("substitute_id"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                Set.copyOf(List.of((String[]) row.getArray("process_ids").getArray())),
                row.getString("note"));
    }
}
