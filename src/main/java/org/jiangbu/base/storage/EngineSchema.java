package org.jiangbu.base.storage;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Creates the tables of the process engine from its own scripts as the owner, so that the running engine needs no such right. */
class EngineSchema {

    private static final List<String> PARTS = List.of(
            "engine", "case.engine", "decision.engine", "history", "case.history", "decision.history", "identity");

    void create(DataSource owner) {
        boolean there = JdbcClient.create(owner)
                .sql("select to_regclass('act_ge_property') is not null")
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
    }
}
