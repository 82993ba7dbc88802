package org.jiangbu.base.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

    /** Every table that says so, and at least those on which the county's word rests. */
    @Test
    void applicationRoleOnlyAddsToAppendOnlyTables() {
        List<String> appendOnly = db.sql(
                        """
                select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                  and obj_description(oid, 'pg_class') like 'append-only%'""")
                .query(String.class)
                .list();
        assertThat(appendOnly)
                .contains(
                        "audit_entry",
                        "award_decision",
                        "declaration_evidence",
                        "fund_entry",
                        "payment_export",
                        "payment_result",
                        "register_version",
                        "verification_record",
                        "workflow_command",
                        "workflow_step");
        for (String table : appendOnly) {
            String column = db.sql(
                            """
                    select attname from pg_attribute
                    where attrelid = cast(? as regclass) and attnum > 0 and attidentity = '' limit 1""")
                    .param(table)
                    .query(String.class)
                    .single();
            denied("update " + table + " set " + column + " = " + column);
            denied("delete from " + table);
            denied("truncate " + table);
        }
    }

    /** What triggers add up is read, never written. */
    @Test
    void applicationRoleOnlyReadsDerivedTables() {
        List<String> derived = db.sql(
                        """
                select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                  and obj_description(oid, 'pg_class') like 'derived:%'""")
                .query(String.class)
                .list();
        assertThat(derived)
                .contains(
                        "base_tally",
                        "declaration_progress",
                        "declaration_season_tally",
                        "payment_line_tally",
                        "people_household_tally",
                        "work_item_came_tally",
                        "work_item_tally",
                        "workflow_step_tally");
        for (String table : derived) {
            denied("insert into " + table + " default values");
            denied("delete from " + table);
            denied("truncate " + table);
        }
    }

    @Test
    void applicationRoleMakesChangesAndDropsNothing() {
        for (String statement : List.of(
                "create schema storage_test",
                "create function storage_test() returns int language sql as 'select 1'",
                "update flyway_base set success = false",
                "delete from flyway_workflow")) {
            denied(statement);
        }
        for (String statement : List.of(
                "alter table work_item add column more int",
                "drop table work_item",
                "drop index work_item_case",
                "alter table audit_entry disable trigger all",
                "comment on table audit_entry is 'open'")) {
            assertThatThrownBy(() -> db.sql(statement).update())
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("must be owner");
        }
    }

    private void denied(String statement) {
        assertThatThrownBy(() -> db.sql(statement).update())
                .as(statement)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|no privileges).*");
    }
}
