package org.jiangbu.workflow;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Asks the database several questions on one way there and back, and lets it keep its plans of them: an inbox asks the same
 * few questions again and again, each of which reads ranges of indexes whoever asks. To plan one takes longer than to
 * answer it, and so does the way on a slow line.
 */
@Component
class OneTrip {
    private static final String BY_KEPT_PLANS = "set local plan_cache_mode = force_generic_plan; ";

    private final NamedParameterJdbcTemplate jdbc;

    OneTrip(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A question: one statement, whose rows make up the answer. */
    interface Question<T> {
        String sql();

        void read(ResultSet row) throws SQLException;

        T answer();
    }

    /** Within the current transaction; the parameters are those of all questions. */
    void ask(Map<String, Object> params, List<Question<?>> questions) {
        // kept plans hold until the transaction ends: in a wider one others ask as well
        boolean own = TransactionAspectSupport.currentTransactionStatus().isNewTransaction();
        String all = questions.stream().map(Question::sql).collect(Collectors.joining("; "));
        jdbc.execute(own ? BY_KEPT_PLANS + all : all, params, statement -> {
            boolean rows = statement.execute();
            for (Question<?> question : questions) {
                while (!rows && statement.getUpdateCount() >= 0) {
                    rows = statement.getMoreResults();
                }
                read(statement, question);
                rows = statement.getMoreResults();
            }
            return true;
        });
    }

    private static void read(PreparedStatement statement, Question<?> question) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                question.read(rows);
            }
        }
    }
}
