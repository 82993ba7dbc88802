package org.jiangbu.base.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangbu.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AppendOnlyTest extends IntegrationTest {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyTableThatIsOnlyAddedToRefusesItsOwnerToo() {
        assertThat(AppendOnly.tables(jdbc)).hasSizeGreaterThan(20).allSatisfy(table -> assertThat(jdbc.sql(
                                """
                                select count(*) from pg_trigger
                                where tgrelid = cast(:table as regclass) and tgname = 'append_only' and tgenabled = 'O'""")
                        .param("table", table)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
    }
}
