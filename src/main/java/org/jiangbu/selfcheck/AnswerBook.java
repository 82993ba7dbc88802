package org.jiangbu.selfcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of answers, and what the county gave back. */
@Component
class AnswerBook {
    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The answers of a check by item. */
    Map<Long, Answer> of(String caseKey) {
        Map<Long, Answer> answers = new HashMap<>();
        jdbc.sql("select * from selfcheck_answer where case_key = :key")
                .param("key", caseKey)
                .query(row -> {
                    answers.put(row.getLong("item_id"), map(row));
                });
        return answers;
    }

    /** The answers of a township's villages, by check and item. */
    Map<String, Map<Long, Answer>> ofParts(String townshipKey) {
        Map<String, Map<Long, Answer>> answers = new HashMap<>();
        jdbc.sql("select a.* from selfcheck_answer a join selfcheck_check c using (case_key) where c.part_of = :key")
                .param("key", townshipKey)
                .query(row -> {
                    answers.computeIfAbsent(row.getString("case_key"), key -> new HashMap<>())
                            .put(row.getLong("item_id"), map(row));
                });
        return answers;
    }

    /** How many items are answered, by check. */
    Map<String, Integer> counts(int programmeYear) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select case_key, count(*) from selfcheck_answer join selfcheck_check using (case_key)
                        where programme_year = ? and part_of is null group by case_key
                        """)
                .param(programmeYear)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    private static Answer map(ResultSet row) throws SQLException {
        return new Answer(
                row.getLong("item_id"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("words"),
                row.getString("problem"),
                row.getString("measure"),
                row.getObject("owner_id", Long.class),
                row.getObject("complete_by", LocalDate.class),
                row.getInt("revision"),
                row.getLong("answered_by"),
                row.getTimestamp("answered_at").toInstant());
    }

    /**
     * Writes an answer as it was seen.
     *
     * @param revision of the answer that was seen, -1 if there was none
     * @return false if somebody else has written it since
     */
    boolean write(String caseKey, long itemId, Answer.Entry entry, int revision, long by) {
        String sql = revision < 0
                ? """
                  insert into selfcheck_answer
                      (case_key, item_id, verdict, words, problem, measure, owner_id, complete_by,
                       answered_by, answered_at)
                  values (:key, :item, :verdict, :words, :problem, :measure, :owner, :complete, :by, :now)
                  on conflict do nothing
                  """
                : """
                  update selfcheck_answer
                  set verdict = :verdict, words = :words, problem = :problem, measure = :measure,
                      owner_id = :owner, complete_by = :complete, answered_by = :by, answered_at = :now, revision = revision + 1
                  where case_key = :key and item_id = :item and revision = :revision
                  """;
        return jdbc.sql(sql)
                        .param("key", caseKey)
                        .param("item", itemId)
                        .param("verdict", entry.verdict().name())
                        .param("words", entry.words())
                        .param("problem", entry.problem())
                        .param("measure", entry.measure())
                        .param("owner", entry.ownerId(), Types.BIGINT)
                        .param("complete", entry.completeBy(), Types.DATE)
                        .param("by", by)
                        .param("now", now())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Why items went back after that round of handing in, by item. */
    Map<Long, String> returned(String caseKey, int round) {
        Map<Long, String> reasons = new HashMap<>();
        jdbc.sql("select item_id, reason from selfcheck_return where case_key = :key and round = :round")
                .param("key", caseKey)
                .param("round", round)
                .query(row -> {
                    reasons.put(row.getLong("item_id"), row.getString("reason"));
                });
        return reasons;
    }

    /** How many papers came to an item and are still there, and how many were taken out, since a moment. */
    record Papers(int added, int removed) {}

    /** The papers that came or went since that round of handing in, by item. */
    Map<Long, Papers> papers(String caseKey, int round) {
        Map<Long, Papers> papers = new HashMap<>();
        jdbc.sql(
                        """
                        select e.item_id,
                            count(*) filter (where e.uploaded_at > s.submitted_at and m.removed_at is null) as added,
                            count(*) filter (where e.uploaded_at <= s.submitted_at and m.removed_at > s.submitted_at) as removed
                        from selfcheck_submission s join selfcheck_evidence e on e.check_key = s.case_key
                        left join selfcheck_evidence_removal m on m.evidence_id = e.id
                        where s.case_key = :key and s.round = :round and e.finding_key is null
                        group by e.item_id
                        """)
                .param("key", caseKey)
                .param("round", round)
                .query(row -> {
                    papers.put(row.getLong("item_id"), new Papers(row.getInt("added"), row.getInt("removed")));
                });
        return papers;
    }

    /** The items that went back after that round and were neither answered anew nor given or robbed of a file since. */
    List<Long> untouched(String caseKey, int round) {
        return jdbc.sql(
                        """
                        select r.item_id from selfcheck_return r join selfcheck_item i on i.id = r.item_id
                        where r.case_key = :key and r.round = :round
                          and not exists (select 1 from selfcheck_answer a where a.case_key = r.case_key
                              and a.item_id = r.item_id and a.answered_at >= r.returned_at)
                          and not exists (select 1 from selfcheck_evidence e
                              left join selfcheck_evidence_removal m on m.evidence_id = e.id
                              where e.check_key = r.case_key and e.item_id = r.item_id
                                and greatest(e.uploaded_at, m.removed_at) >= r.returned_at)
                        order by i.position
                        """)
                .param("key", caseKey)
                .param("round", round)
                .query(Long.class)
                .list();
    }

    void giveBack(String caseKey, int round, Map<Long, String> reasons, long by) {
        reasons.forEach((item, reason) -> jdbc.sql(
                        """
                        insert into selfcheck_return (case_key, round, item_id, reason, returned_by, returned_at)
                        values (:key, :round, :item, :reason, :by, :now)
                        """)
                .param("key", caseKey)
                .param("round", round)
                .param("item", item)
                .param("reason", reason)
                .param("by", by)
                .param("now", now())
                .update());
    }

    /** Keeps why a village's part went back after that round. */
    void sendBack(String caseKey, int round, String reason, long by) {
        jdbc.sql(
                        """
                        insert into selfcheck_village_return (case_key, round, reason, returned_by, returned_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(caseKey, round, reason, by, now())
                .update();
    }

    /** Why a village's part went back last; null if it never did. */
    @Nullable
    String sentBack(String caseKey) {
        return jdbc.sql("select reason from selfcheck_village_return where case_key = ? order by round desc limit 1")
                .param(caseKey)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
