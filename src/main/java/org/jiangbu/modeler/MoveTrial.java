package org.jiangbu.modeler;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.workflow.migration.Migrations;
import org.jiangbu.workflow.migration.StepMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves cases as in earnest and takes it back at once: what would go wrong is known, and nothing has changed. */
@Component
class MoveTrial extends MoveRun {
    static final String KIND = "try-moving-cases";

    private final TransactionTemplate apart;

    MoveTrial(
            Migrations migrations,
            MoveBook book,
            CurrentUser user,
            ObjectMapper json,
            PlatformTransactionManager transactions) {
        super(migrations, book, user, json);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    void move(StepMap map, List<String> cases) {
        apart.executeWithoutResult(status -> {
            super.move(map, cases);
            status.setRollbackOnly();
        });
    }
}
