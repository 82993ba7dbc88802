package org.jiangbu.security;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
        /** The roles that are valid on that day, as the screens ask for them. */
        List<SimpleGrantedAuthority> authoritiesOn(LocalDate day) {
            return assignments.stream()
                    .filter(assignment -> assignment.validOn(day))
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

    Standings(JdbcClient db) {
        this.db = db;
    }

    Optional<Standing> of(long personId) {
        Standing standing = known.get(personId);
        if (standing != null && standing.fresh()) {
            return Optional.of(standing);
        }
        Optional<Standing> read = read(personId);
        read.ifPresent(now -> known.put(personId, now));
        return read;
    }

    /** Forgets now and again when the transaction has ended, since others may read the old state until then. */
    void changed(long personId) {
        known.remove(personId);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known.remove(personId);
                }
            });
        }
    }

    private Optional<Standing> read(long personId) {
        return db.sql("select id, username, display_name, active, password_no from security_person where id = ?")
                .param(personId)
                .query((row, n) -> {
                    Person person = new Person(
                            row.getLong("id"),
                            row.getString("username"),
                            row.getString("display_name"),
                            row.getBoolean("active"));
                    return new Standing(
                            person,
                            row.getInt("password_no"),
                            person.active() ? assignments(personId) : List.of(),
                            person.active() ? absences(personId) : List.of(),
                            System.nanoTime());
                })
                .optional();
    }

    private List<Absence> absences(long substituteId) {
        return db.sql("select * from security_absence where substitute_id = ? and to_day >= from_day order by id")
                .param(substituteId)
                .query(Absences::map)
                .list();
    }

    private List<Assignment> assignments(long personId) {
        return db.sql(
                        "select role, area_code, valid_from, valid_to from security_assignment where person_id = ? order by id")
                .param(personId)
                .query((row, n) -> new Assignment(
                        row.getString("role"),
                        row.getString("area_code"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }
}
