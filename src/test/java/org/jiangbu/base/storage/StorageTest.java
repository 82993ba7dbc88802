package org.jiangbu.base.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngine;
import org.jiangbu.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StorageTest extends IntegrationTest {

    @Autowired
    JdbcClient db;

    @Autowired
    ProcessEngine engine;

    @Test
    void applicationAndEngineShareTheDatabaseAsTheApplicationRole() {
        assertThat(db.sql("select current_user").query(String.class).single()).isEqualTo("jiangbu_app");
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isNotNegative();
    }

    @Test
    void applicationRoleCannotChangeTables() {
        assertThatThrownBy(() -> db.sql("create table storage_test (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> db.sql("truncate act_ru_task").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
