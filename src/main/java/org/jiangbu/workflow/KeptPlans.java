package org.jiangbu.workflow;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Lets the database keep its plan of a statement: the inbox asks the same few statements again and again, each of which reads
 * ranges of indexes whoever asks, and to plan one takes longer than to answer it.
 */
@Component
class KeptPlans {
    private final JdbcTemplate jdbc;

    KeptPlans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** For the rest of the current transaction, if it is the caller's own and not one in which others ask as well. */
    void use() {
        if (TransactionAspectSupport.currentTransactionStatus().isNewTransaction()) {
            jdbc.execute("set local plan_cache_mode = force_generic_plan");
        }
    }
}
