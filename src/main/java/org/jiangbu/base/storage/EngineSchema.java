package org.jiangbu.base.storage;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Creates the tables of the process engine from its own scripts as the owner, so that the running engine needs no such right. */
class EngineSchema {

    private static final List<String> PARTS = List.of(
            "engine", "case.engine", "decision.engine", "history", "case.history", "decision.history", "identity");

    /** The engine looks for the parts of a task whenever one is completed, and brings no index for it. */
    private static final String PARTS_OF_A_TASK =
            "create index if not exists act_idx_task_parent on act_ru_task (parent_task_id_)";

    /** Whole or not at all, so that a kill at the first start leaves no half of it behind. */
    void create(DataSource owner) {
        JdbcClient db = JdbcClient.create(owner);
        new TransactionTemplate(new JdbcTransactionManager(owner)).executeWithoutResult(status -> {
            boolean there = db.sql("select to_regclass('act_ge_property') is not null")
                    .query(Boolean.class)
                    .single();
            if (!there) {
                var scripts = new ResourceDatabasePopulator();
                for (String part : PARTS) {
                    scripts.addScript(new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
                }
                scripts.execute(owner);
            }
            db.sql(PARTS_OF_A_TASK).update();
        });
    }
}
