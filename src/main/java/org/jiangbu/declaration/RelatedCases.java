package org.jiangbu.declaration;

import org.jiangbu.people.RelationChanged;
import org.jiangbu.workflow.Recusals;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is newly related to a household leaves its open declarations in the same transaction (H6). */
@Component
class RelatedCases {
    private final JdbcClient jdbc;
    private final Recusals recusals;

    RelatedCases(JdbcClient jdbc, Recusals recusals) {
        this.jdbc = jdbc;
        this.recusals = recusals;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RelationChanged change) {
        recusals.renew(
                Declarations.PROCESS,
                jdbc.sql("select number from declaration where household_id = ?")
                        .param(change.householdId())
                        .query(String.class)
                        .list());
    }
}
