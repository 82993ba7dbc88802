package org.jiangbu.secondment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiangbu.base.AppClock;
import org.jiangbu.security.InForce;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of secondments. */
@Component
class SecondmentBook {
    private static final String SELECT =
            """
            select s.*, p.display_name as person_name, l.display_name as lent_by_name, e.display_name as ended_by_name
            from secondment s join security_person p on p.id = s.person_id join security_person l on l.id = s.lent_by
            left join security_person e on e.id = s.ended_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SecondmentBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A row with what only this module needs. */
    record Entry(Secondment secondment, long assignmentId, long lentBy) {}

    long add(Lending lending, long assignmentId, String homeCode, long by) {
        return jdbc.sql(
                        """
                        insert into secondment (assignment_id, person_id, role, home_code, place_code, from_at, until_at,
                            reason, lent_by, lent_at)
                        values (:assignment, :person, :role, :home, :place, :from, :until, :reason, :by, :now)
                        returning id
                        """)
                .param("assignment", assignmentId)
                .param("person", lending.personId())
                .param("role", lending.role())
                .param("home", homeCode)
                .param("place", lending.placeCode())
                .param("from", Timestamp.from(lending.from()))
                .param("until", Timestamp.from(lending.until()))
                .param("reason", lending.reason())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    Optional<Entry> lock(long id) {
        return jdbc.sql(SELECT + " where s.id = ? for update of s")
                .param(id)
                .query(this::map)
                .optional();
    }

    /** Over, or no longer founded on a role at home, and nobody has seen to it yet; others' rows are left to them. */
    List<Entry> lockUnsettled() {
        return jdbc.sql(SELECT
                        + """
                         where s.settled_at is null and (s.until_at <= :moment or not p.active or not exists (
                            select from security_assignment a
                            where a.person_id = s.person_id and a.role = s.role and a.area_code = s.home_code
                              and a.from_at is null and %s))
                        order by s.id for update of s skip locked
                        """
                                .formatted(InForce.of("a")))
                .param("moment", InForce.moment(clock))
                .query(this::map)
                .list();
    }

    /** Ended before the agreed instant. */
    void end(long id, Instant at, @Nullable Long by) {
        jdbc.sql("update secondment set ended_at = :at, ended_by = :by, settled_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("by", by, Types.BIGINT)
                .param("id", id)
                .update();
    }

    void settle(long id) {
        jdbc.sql("update secondment set settled_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /** To or from these areas; the newest span first. */
    List<Secondment> touching(Collection<String> scopes) {
        return jdbc.sql(
                        SELECT
                                + """
                         where exists (select from unnest(:scopes::text[]) scope
                            where starts_with(s.home_code, scope) or starts_with(s.place_code, scope))
                        order by s.from_at desc, s.id desc
                        """)
                .param("scopes", scopes.toArray(String[]::new))
                .query((row, n) -> map(row, n).secondment())
                .list();
    }

    /** Those of the person that are not over. */
    List<Secondment> openOf(long personId) {
        return jdbc.sql(
                        SELECT
                                + " where s.person_id = :person and s.ended_at is null and s.until_at > :moment order by s.from_at")
                .param("person", personId)
                .param("moment", InForce.moment(clock))
                .query((row, n) -> map(row, n).secondment())
                .list();
    }

    /** Who holds one of these roles in a township of these areas, other than the one where help is wanted. */
    List<Candidate> candidates(String role, String placeCode, Collection<String> scopes) {
        return jdbc.sql(
                        """
                        with waiting as materialized (
                            select area_code, assignee_id, count(*) as items from work_item where role = :role
                            group by area_code, assignee_id)
                        select p.id as person_id, p.display_name as name, p.username, a.role,
                            min(a.area_code) as home_code, coalesce(sum(open.items), 0) as open_items
                        from security_assignment a join security_person p on p.id = a.person_id and p.active
                        cross join lateral (
                            select sum(w.items) as items from waiting w
                            where starts_with(w.area_code, a.area_code) and coalesce(w.assignee_id, p.id) = p.id) open
                        where a.role = :role and a.from_at is null and %s and length(a.area_code) >= 9
                          and left(a.area_code, 9) <> left(:place, 9)
                          and exists (select from unnest(:scopes::text[]) scope where starts_with(a.area_code, scope))
                        group by p.id, p.display_name, p.username, a.role
                        order by home_code, p.display_name collate "zh-x-icu", p.id
                        """
                                .formatted(InForce.of("a")))
                .param("role", role)
                .param("place", placeCode)
                .param("scopes", scopes.toArray(String[]::new))
                .param("moment", InForce.moment(clock))
                .query(Candidate.class)
                .list();
    }

    /** Two who lend the same person at once are told apart. */
    void lockPerson(long personId) {
        jdbc.sql("select id from security_person where id = ? for update")
                .param(personId)
                .query(Long.class)
                .list();
    }

    /** Whether the person is away on one of those days. */
    boolean away(long personId, Instant from, Instant until) {
        return jdbc.sql(
                        """
                        select exists (select from security_absence where person_id = :person and to_day >= from_day
                                       and from_day <= :last and to_day >= :first)
                        """)
                .param("person", personId)
                .param("first", LocalDate.ofInstant(from, AppClock.ZONE))
                .param("last", LocalDate.ofInstant(until.minusMillis(1), AppClock.ZONE))
                .query(Boolean.class)
                .single();
    }

    private Entry map(ResultSet row, int number) throws SQLException {
        Instant from = row.getTimestamp("from_at").toInstant();
        Instant until = row.getTimestamp("until_at").toInstant();
        Timestamp ended = row.getTimestamp("ended_at");
        Instant endedAt = ended == null ? null : ended.toInstant();
        return new Entry(
                new Secondment(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getString("person_name"),
                        row.getString("role"),
                        row.getString("home_code"),
                        row.getString("place_code"),
                        from,
                        until,
                        row.getString("reason"),
                        row.getString("lent_by_name"),
                        endedAt,
                        row.getString("ended_by_name"),
                        Secondment.State.of(from, until, endedAt, clock.instant())),
                row.getLong("assignment_id"),
                row.getLong("lent_by"));
    }
}
