package org.jiangbu.selfcheck;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
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
                    answers.put(
                            row.getLong("item_id"),
                            new Answer(
                                    row.getLong("item_id"),
                                    Verdict.valueOf(row.getString("verdict")),
                                    row.getString("words"),
                                    row.getString("problem"),
                                    row.getString("measure"),
                                    row.getInt("revision"),
                                    row.getLong("answered_by"),
                                    row.getTimestamp("answered_at").toInstant()));
                });
        return answers;
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
                      (case_key, item_id, verdict, words, problem, measure, answered_by, answered_at)
                  values (:key, :item, :verdict, :words, :problem, :measure, :by, :now)
                  on conflict do nothing
                  """
                : """
                  update selfcheck_answer
                  set verdict = :verdict, words = :words, problem = :problem, measure = :measure,
                      answered_by = :by, answered_at = :now, revision = revision + 1
                  where case_key = :key and item_id = :item and revision = :revision
                  """;
        return jdbc.sql(sql)
                        .param("key", caseKey)
                        .param("item", itemId)
                        .param("verdict", entry.verdict().name())
                        .param("words", entry.words())
                        .param("problem", entry.problem())
                        .param("measure", entry.measure())
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

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
