package org.jiangbu.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Refusal;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who work here and the roles they hold. Internal: called by other services and when the application is set up;
 * whoever serves an administrator calls {@link StaffOffice}, which checks the right.
 */
@Service
@Transactional
@Internal
public class Staff {

    private static final String PERSON = "select p.id, p.username, p.display_name, p.active from security_person p ";

    private final JdbcClient db;
    private final Clock clock;
    private final Areas areas;
    private final RoleBook roles;
    private final Standings standings;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    Staff(
            JdbcClient db,
            Clock clock,
            Areas areas,
            RoleBook roles,
            Standings standings,
            PasswordEncoder encoder,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.areas = areas;
        this.roles = roles;
        this.standings = standings;
        this.encoder = encoder;
        this.events = events;
    }

    /** Takes somebody on; without a password the person cannot sign in yet. */
    public Person create(String username, String displayName, @Nullable String password) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[\\p{L}\\p{N}._-]{2,40}") || displayName.isBlank() || displayName.length() > 40) {
            throw new Refusal("security.person.bad-name");
        }
        if (password != null) {
            Passwords.check(name, password);
        }
        if (byUsername(name).isPresent()) {
            throw new Refusal("security.person.exists", name);
        }
        try {
            long id = db.sql(
                            """
                    insert into security_person (username, display_name, password_hash, created_at)
                    values (?, ?, ?, ?) returning id""")
                    .params(name, displayName.strip(), password == null ? null : encoder.encode(password), now())
                    .query(Long.class)
                    .single();
            events.publishEvent(new StaffChanged("person-created", name, null, Map.of("personId", id)));
            return require(id);
        } catch (DuplicateKeyException e) {
            throw new Refusal("security.person.exists", name);
        }
    }

    /** Gives a role on an area, from one day to another, both inclusive; the area is of the role's level or above it. */
    public void assign(long personId, String role, String areaCode, LocalDate from, @Nullable LocalDate to) {
        Person person = require(personId);
        AreaLevel level = roles.levelOf(role);
        if (areas.require(areaCode).level().compareTo(level) > 0 && level != AreaLevel.VILLAGE) {
            throw new Refusal("security.assignment.too-small", areas.fullName(areaCode));
        }
        if (to != null && to.isBefore(from)) {
            throw new Refusal("security.assignment.reversed");
        }
        db.sql(
                        "insert into security_assignment (person_id, role, area_code, valid_from, valid_to) values (?, ?, ?, ?, ?)")
                .params(personId, role, areaCode, from, to)
                .update();
        standings.changed(personId);
        events.publishEvent(
                new StaffChanged("role-assigned", person.username(), areaCode, Map.of("role", role, "from", from)));
    }

    /** Ends a role on an area; that day is the last. What is lent there ends by who lent it. */
    public void end(long personId, String role, String areaCode, LocalDate lastDay) {
        Person person = require(personId);
        int ended = db.sql(
                        """
                update security_assignment set valid_to = greatest(:last, valid_from - 1)
                where person_id = :person and role = :role and area_code = :area
                  and until_at is null and (valid_to is null or valid_to > :last)""")
                .param("last", lastDay)
                .param("person", personId)
                .param("role", role)
                .param("area", areaCode)
                .update();
        standings.changed(personId);
        if (ended > 0) {
            events.publishEvent(
                    new StaffChanged("role-ended", person.username(), areaCode, Map.of("role", role, "last", lastDay)));
        }
    }

    /** Lets somebody work here or no more; somebody who left loses every right at once but stays named in the records. */
    public void setActive(long personId, boolean active) {
        Person person = require(personId);
        db.sql("update security_person set active = ? where id = ?")
                .params(active, personId)
                .update();
        standings.changed(personId);
        events.publishEvent(new StaffChanged(
                active ? "person-activated" : "person-deactivated", person.username(), null, Map.of()));
    }

    /** Sets a new password, which also ends a lock and every session that an earlier one opened. */
    public void setPassword(long personId, String password) {
        Person person = require(personId);
        Passwords.check(person.username(), password);
        db.sql(
                        """
                update security_person
                set password_hash = ?, password_no = password_no + 1, failed_sign_ins = 0, last_failure_at = null, locked_until = null where id = ?""")
                .params(encoder.encode(password), personId)
                .update();
        standings.changed(personId);
        events.publishEvent(new StaffChanged("password-set", person.username(), null, Map.of()));
    }

    /** Whether this is the person's password. */
    @Transactional(readOnly = true)
    public boolean isPassword(long personId, String password) {
        return db.sql("select coalesce(password_hash, '') from security_person where id = ?")
                .param(personId)
                .query(String.class)
                .optional()
                .filter(hash -> !hash.isEmpty() && encoder.matches(password, hash))
                .isPresent();
    }

    /** Active persons who hold the role now on that area or on one it lies in. */
    @Transactional(readOnly = true)
    public List<Person> holders(String role, String areaCode) {
        return db.sql(PERSON
                        + """
                where p.active and exists (
                    select 1 from security_assignment a
                    where a.person_id = p.id and a.role = :role and starts_with(:area, a.area_code)
                      and %s)
                order by p.id"""
                                .formatted(InForce.of("a")))
                .param("role", role)
                .param("area", areaCode)
                .param("moment", InForce.moment(clock))
                .query(Person.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Person> byUsername(String username) {
        return db.sql(PERSON + "where p.username = ?")
                .param(username.strip().toLowerCase(Locale.ROOT))
                .query(Person.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(long id) {
        return db.sql(PERSON + "where p.id = ?").param(id).query(Person.class).optional();
    }

    /** Everybody, those who left at the end. */
    @Transactional(readOnly = true)
    public List<Person> all() {
        return db.sql(PERSON + "order by p.active desc, p.username")
                .query(Person.class)
                .list();
    }

    /** All roles the person held, holds or will hold. */
    @Transactional(readOnly = true)
    public List<Assignment> assignmentsOf(long personId) {
        return db.sql(
                        """
                select role, area_code, valid_from, valid_to, from_at, until_at from security_assignment
                where person_id = ? order by valid_from desc, id""")
                .param(personId)
                .query((row, n) -> Standings.assignment(row))
                .list();
    }

    /** Display names by person id; unknown ids are left out. */
    @ForEverybody("names of colleagues")
    @Transactional(readOnly = true)
    public Map<Long, String> names(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db
                .sql(PERSON + "where p.id = any(:ids)")
                .param("ids", ids.stream().distinct().toArray(Long[]::new))
                .query(Person.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Person::displayName));
    }

    private Person require(long id) {
        return find(id).orElseThrow(() -> new Refusal("security.person.unknown"));
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(java.time.ZoneOffset.UTC);
    }
}
