package org.jiangbu.selfcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of findings. */
@Component
class FindingBook {
    private static final String SELECT =
            "select f.*, i.subject from selfcheck_finding f join selfcheck_item i on i.id = f.item_id";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    FindingBook(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /** A finding as it is opened. */
    record Opened(
            String caseKey,
            String checkKey,
            long itemId,
            String areaCode,
            String problem,
            String measure,
            long ownerId,
            LocalDate dueOn) {}

    void add(List<Opened> opened) {
        template.batchUpdate(
                """
                insert into selfcheck_finding
                    (case_key, check_key, item_id, area_code, problem, measure, owner_id, due_on, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                opened.stream()
                        .map(one -> new Object[] {
                            one.caseKey(),
                            one.checkKey(),
                            one.itemId(),
                            one.areaCode(),
                            one.problem(),
                            one.measure(),
                            one.ownerId(),
                            one.dueOn(),
                            now()
                        })
                        .toList());
    }

    Optional<Finding> find(String caseKey) {
        return all(List.of(caseKey)).stream().findFirst();
    }

    List<Finding> all(Collection<String> caseKeys) {
        return jdbc.sql(SELECT + " where f.case_key = any(:keys) order by f.case_key")
                .param("keys", caseKeys.toArray(String[]::new))
                .query(FindingBook::map)
                .list();
    }

    List<Finding> ofYear(int programmeYear) {
        return jdbc.sql(SELECT
                        + " where i.programme_year = :year order by f.closed_at is not null, f.due_on, f.case_key")
                .param("year", programmeYear)
                .query(FindingBook::map)
                .list();
    }

    List<Finding> ofCheck(String checkKey) {
        return jdbc.sql(SELECT + " where f.check_key = :key order by f.case_key")
                .param("key", checkKey)
                .query(FindingBook::map)
                .list();
    }

    /** Problems in the answers of townships that have handed in once and are not accepted yet. */
    List<ReportedProblem> reported(int programmeYear) {
        return jdbc.sql(
                        """
                        select c.case_key, c.area_code, i.subject, a.problem, a.measure, a.complete_by
                        from selfcheck_check c join selfcheck_answer a using (case_key) join selfcheck_item i on i.id = a.item_id
                        where c.programme_year = :year and c.part_of is null and c.accepted_at is null
                          and a.verdict in ('PARTLY', 'NOT_MET')
                          and exists (select 1 from selfcheck_submission s where s.case_key = c.case_key)
                        order by c.area_code, i.position
                        """)
                .param("year", programmeYear)
                .query((row, number) -> new ReportedProblem(
                        row.getString("case_key"),
                        row.getString("area_code"),
                        row.getString("subject"),
                        row.getString("problem"),
                        row.getString("measure"),
                        row.getObject("complete_by", LocalDate.class)))
                .list();
    }

    boolean hasFile(String caseKey) {
        return jdbc.sql(
                        """
                        select exists (select 1 from selfcheck_evidence e where e.finding_key = :key
                            and not exists (select 1 from selfcheck_evidence_removal r where r.evidence_id = e.id))
                        """)
                .param("key", caseKey)
                .query(Boolean.class)
                .single();
    }

    void done(String caseKey, long by, String result) {
        jdbc.sql(
                        """
                        update selfcheck_finding set done_by = :by, done_at = :now, result = :result
                        where case_key = :key and closed_at is null
                        """)
                .param("by", by)
                .param("now", now())
                .param("result", result)
                .param("key", caseKey)
                .update();
    }

    /** False where it is not done, or the same person did it or answers for it. */
    boolean close(String caseKey, long by) {
        return jdbc.sql(
                                """
                                update selfcheck_finding set closed_by = :by, closed_at = :now
                                where case_key = :key and closed_at is null and done_by <> :by and owner_id <> :by
                                """)
                        .param("by", by)
                        .param("now", now())
                        .param("key", caseKey)
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Finding map(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getString("case_key"),
                row.getString("check_key"),
                row.getLong("item_id"),
                row.getString("subject"),
                row.getString("area_code"),
                row.getString("problem"),
                row.getString("measure"),
                row.getLong("owner_id"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_by", Long.class),
                instant(row.getTimestamp("done_at")),
                row.getString("result"),
                row.getObject("closed_by", Long.class),
                instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
