package org.jiangbu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangbu.IntegrationTest;
import org.jiangbu.audit.InvariantFile.Invariant;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every invariant is silent about nothing, and finds facts that break it, told in {@code broken-facts.sql}. */
class InvariantsTest extends IntegrationTest {
    private static final String SHADOWS =
            """
            do $$
            declare t record; c record;
            begin
                for t in select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%' loop
                    execute format('create temp table %1$I (like public.%1$I) on commit drop', t.tablename);
                end loop;
                for c in select attrelid::regclass as tab, attname from pg_attribute
                         where attrelid in (select oid from pg_class where relnamespace = pg_my_temp_schema()
                                            and relkind = 'r') and attnum > 0 and attnotnull loop
                    execute format('alter table %s alter column %I drop not null', c.tab, c.attname);
                end loop;
                alter table pg_temp.fund_account add primary key (fund_id);
                alter table pg_temp.declaration add primary key (id);
                alter table pg_temp.award_household_year add primary key (holder_id, programme_year);
            end $$
            """;

    private final List<Invariant> invariants = InvariantFile.read().invariants();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @TestFactory
    Stream<DynamicTest> everyInvariantFindsFactsThatBreakIt() throws IOException {
        Map<String, String> facts = brokenFacts();
        return invariants.stream()
                .map(invariant -> DynamicTest.dynamicTest(invariant.id(), () -> {
                    assertThat(facts)
                            .as("broken-facts.sql says how to break it")
                            .containsKey(invariant.id());
                    transaction.executeWithoutResult(status -> {
                        status.setRollbackOnly();
                        jdbc.sql(SHADOWS).update();
                        assertThat(broken(invariant)).as("of nothing").isZero();
                        jdbc.sql(facts.get(invariant.id())).update();
                        assertThat(broken(invariant)).as("of broken facts").isPositive();
                    });
                }));
    }

    @Test
    void everyInvariantHasANameOfItsOwnAndASentenceInEachLanguage() {
        assertThat(invariants).extracting(Invariant::id).doesNotHaveDuplicates();
        assertThat(invariants).allSatisfy(invariant -> {
            assertThat(invariant.zh()).isNotBlank();
            assertThat(invariant.en()).isNotBlank();
        });
    }

    private int broken(Invariant invariant) {
        return jdbc.sql(invariant.query()).query().listOfRows().size();
    }

    private static Map<String, String> brokenFacts() throws IOException {
        String text = new ClassPathResource("broken-facts.sql").getContentAsString(StandardCharsets.UTF_8);
        Map<String, String> facts = new HashMap<>();
        String[] blocks = text.split("(?m)^-- name: ");
        for (int i = 1; i < blocks.length; i++) {
            int end = blocks[i].indexOf('\n');
            facts.put(blocks[i].substring(0, end).strip(), blocks[i].substring(end));
        }
        return facts;
    }
}
