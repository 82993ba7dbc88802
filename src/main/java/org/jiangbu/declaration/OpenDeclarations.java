package org.jiangbu.declaration;

import org.jiangbu.people.OpenMatters;
import org.jiangbu.workflow.WaitingSteps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A household is open to whoever has an item of one of its declarations, also one that came from the assigned cadre. */
@Component
class OpenDeclarations implements OpenMatters {
    private final JdbcClient jdbc;
    private final WaitingSteps waiting;

    OpenDeclarations(JdbcClient jdbc, WaitingSteps waiting) {
        this.jdbc = jdbc;
        this.waiting = waiting;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean concern(long householdId) {
        return jdbc
                .sql("select number from declaration where household_id = ? and submitted_at is not null")
                .param(householdId)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(waiting::anyMine);
    }
}
