package org.jiangbu.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Persons with their assignments, remembered for a few seconds, since every service asks for them. A change made by this
 * node counts at once, one made by another node within that time.
 */
@Component
class Standings {

    private static final Duration LASTS = Duration.ofSeconds(5);

    /**
     * @param passwordNo how many passwords the person has had
     * @param assignments of all times; none of a person who is not active
     * @param absences of all times in which the person acts for somebody; none of a person who is not active
     */
    record Standing(Person person, int passwordNo, List<Assignment> assignments, List<Absence> absences, long readAt) {
        /** The roles that are valid at that moment, as the screens ask for them. */
        List<SimpleGrantedAuthority> authoritiesAt(Instant moment) {
            return assignments.stream()
                    .filter(assignment -> assignment.validAt(moment))
                    .map(assignment -> new SimpleGrantedAuthority("ROLE_" + assignment.role()))
                    .distinct()
                    .toList();
        }

        boolean fresh() {
            return System.nanoTime() - readAt < LASTS.toNanos();
        }
    }

    private final JdbcClient db;
    private final Map<Long, Standing> known = new ConcurrentHashMap<>();

    /** How often anybody's standing was changed here; what was read before a change is not remembered after it. */
    private final AtomicLong changes = new AtomicLong();

    Standings(JdbcClient db) {
        this.db = db;
    }

    Optional<Standing> of(long personId) {
        Standing standing = known.get(personId);
        return standing != null && standing.fresh() ? Optional.of(standing) : renewed(personId);
    }

    /**
     * The standing as it is now, also by what another node has changed: for who signs in. What was remembered serves the
     * person's other calls until it is replaced.
     */
    Optional<Standing> renewed(long personId) {
        long before = changes.get();
        Optional<Standing> read = read(personId);
        read.ifPresent(now -> known.compute(personId, (id, other) -> {
            if (other != null && other.readAt() - now.readAt() > 0) return other;
            return changes.get() == before ? now : null;
        }));
        return read;
    }

    /** Forgets now and again when the transaction has ended, since others may read the old state until then. */
    void changed(long personId) {
        forget(personId);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget(personId);
                }
            });
        }
    }

    /** Counts in the same step, so that whoever has read the old state by now does not remember it afterwards. */
    private void forget(long personId) {
        known.compute(personId, (id, standing) -> {
            changes.incrementAndGet();
            return null;
        });
    }

    /** One statement after the other: outside a transaction each has a connection of its own, and never two at once. */
    private Optional<Standing> read(long personId) {
        long readAt = System.nanoTime();
        List<Entry> entries = db.sql(
                        """
                        select p.id, p.username, p.display_name, p.active, p.password_no,
                            a.role, a.area_code, a.valid_from, a.valid_to, a.from_at, a.until_at
                        from security_person p left join security_assignment a on a.person_id = p.id and p.active
                        where p.id = ? order by a.id
                        """)
                .param(personId)
                .query(Standings::entry)
                .list();
        if (entries.isEmpty()) return Optional.empty();
        Entry first = entries.get(0);
        List<Assignment> assignments = entries.stream()
                .map(Entry::assignment)
                .flatMap(Optional::stream)
                .toList();
        List<Absence> absences = first.person().active() ? absences(personId) : List.of();
        return Optional.of(new Standing(first.person(), first.passwordNo(), assignments, absences, readAt));
    }

    /** The person with one of the assignments, or with none. */
    private record Entry(Person person, int passwordNo, Optional<Assignment> assignment) {}

    private static Entry entry(ResultSet row, int number) throws SQLException {
        Person person = new Person(
                row.getLong("id"), row.getString("username"), row.getString("display_name"), row.getBoolean("active"));
        String role = row.getString("role");
        Assignment held = role == null ? null : assignment(row);
        return new Entry(person, row.getInt("password_no"), Optional.ofNullable(held));
    }

    /** A row of the assignments. */
    static Assignment assignment(ResultSet row) throws SQLException {
        Timestamp from = row.getTimestamp("from_at");
        Timestamp until = row.getTimestamp("until_at");
        return new Assignment(
                row.getString("role"),
                row.getString("area_code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                from == null || until == null ? null : new Assignment.Span(from.toInstant(), until.toInstant()));
    }

    private List<Absence> absences(long substituteId) {
        return db.sql("select * from security_absence where substitute_id = ? and to_day >= from_day order by id")
                .param(substituteId)
                .query(Absences::map)
                .list();
    }
}
