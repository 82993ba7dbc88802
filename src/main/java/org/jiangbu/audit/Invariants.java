package org.jiangbu.audit;

import java.util.List;
import org.jiangbu.audit.InvariantFile.Invariant;
import org.jiangbu.base.Internal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Sentences about the data that must hold at any moment, checked by one query each; the queries stand in invariants.sql. */
@Service
public class Invariants {

    private static final int EXAMPLES = 20;

    private final JdbcClient db;
    private final CurrentUser currentUser;
    private final List<Invariant> invariants = InvariantFile.read().invariants();

    Invariants(JdbcClient db, CurrentUser currentUser) {
        this.db = db;
        this.currentUser = currentUser;
    }

    /** Checks all, on one and the same state of the data. Internal: tests, rehearsals, background work. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    @Internal
    public List<InvariantResult> check() {
        return invariants.stream().map(this::check).toList();
    }

    /** Checks all for an administrator or auditor. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<InvariantResult> report() {
        currentUser.requireRole(Roles.ADMIN, Roles.AUDITOR);
        return check();
    }

    private InvariantResult check(Invariant invariant) {
        List<String> broken = db.sql(invariant.query())
                .query((row, n) -> String.valueOf(row.getObject(1)))
                .list();
        return new InvariantResult(
                invariant.id(),
                invariant.zh(),
                invariant.en(),
                broken.size(),
                broken.stream().limit(EXAMPLES).toList());
    }
}
