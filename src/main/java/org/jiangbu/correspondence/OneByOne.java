package org.jiangbu.correspondence;

import org.jiangbu.security.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What one person sends at the same time goes one after the other, so that of a double click the second finds what the
 * first wrote; also on several nodes.
 */
@Component
class OneByOne {
    private static final int LOCK = 0x6a62636f;

    private final JdbcClient jdbc;
    private final CurrentUser user;

    OneByOne(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** Waits until nothing of the current person is under way, and holds the next until the transaction's end. */
    void await() {
        jdbc.sql("select pg_advisory_xact_lock(:lock, hashint8(:me))::text")
                .param("lock", LOCK)
                .param("me", user.id())
                .query(String.class)
                .single();
    }
}
