package org.jiangbu.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangbu.IntegrationTest;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The season's tally follows every declaration, whoever changes it and how many at once. */
class SeasonTallyTest extends IntegrationTest {
    /** Each test has a season of its own. */
    private static final AtomicInteger YEARS = new AtomicInteger(2090);

    @Autowired
    private Households households;

    @Autowired
    private Staff staff;

    @Autowired
    private CurrentUser user;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private long household;
    private int year;

    @BeforeEach
    void household() {
        household = new TestHouseholds(households, staff, user).registered("533422207202", "扎西");
        year = YEARS.incrementAndGet();
    }

    @Test
    void aHouseholdCountsOnceByTheDeclarationThatCameFurthest() {
        long first = declare("SUBMITTED");
        declare("REJECTED");
        assertThat(tally()).isEqualTo(Map.of("DECLARED", "1 0"));
        status(first, "VERIFIED");
        assertThat(tally()).isEqualTo(Map.of("DECLARED", "1 0", "VERIFIED", "1 9"));
        status(first, "PAID");
        assertThat(tally()).isEqualTo(Map.of("DECLARED", "1 0", "VERIFIED", "1 9", "REGISTERED", "1 0", "PAID", "1 0"));
        status(first, "WITHDRAWN");
        assertThat(tally()).isEqualTo(Map.of("DECLARED", "1 0", "ENDED", "1 0"));
    }

    @Test
    void twoWhoChangeDeclarationsOfOneHouseholdAtOnceCountItOnce() throws Exception {
        long first = declare("SUBMITTED");
        long second = declare("SUBMITTED");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> later = transaction.execute(status -> {
                status(first, "VERIFIED");
                Future<?> waiting = other.submit(() -> status(second, "PAID"));
                await().pollInSameThread().until(this::blocked);
                return waiting;
            });
            later.get();
        } finally {
            other.shutdown();
        }
        assertThat(tally())
                .isEqualTo(Map.of("DECLARED", "1 0", "VERIFIED", "1 18", "REGISTERED", "1 0", "PAID", "1 0"));
    }

    @Test
    void puttingRowsTogetherChangesNoSum() {
        for (int n = 0; n < 3; n++) status(declare("SUBMITTED"), "VERIFIED");
        Map<String, String> before = tally();
        jdbc.sql("select base_tally_compact()").query(Long.class).single();
        assertThat(tally()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from declaration_season_tally where programme_year = ?")
                        .param(year)
                        .query(Integer.class)
                        .single())
                .as("one row for each of the keys of which something is left")
                .isEqualTo(2);
    }

    private long declare(String status) {
        return jdbc.sql(
                        """
                        insert into declaration (number, programme_year, household_id, area_code, head_name, search_text, status,
                            category, sales_fen, labour_fen, verified_sales_fen, verified_labour_fen, entered_by, created_at,
                            submitted_by, submitted_at)
                        values (:number, :year, :household, '53342220720201', '户主', 'x', :status, 'FOREST', 10, 0, 9, 0, 1, now(),
                            1, now())
                        returning id
                        """)
                .param("number", "T-" + UUID.randomUUID())
                .param("year", year)
                .param("household", household)
                .param("status", status)
                .query(Long.class)
                .single();
    }

    private void status(long id, String status) {
        jdbc.sql("update declaration set status = ? where id = ?")
                .params(status, id)
                .update();
    }

    private boolean blocked() {
        return jdbc.sql(
                        "select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))")
                .query(Boolean.class)
                .single();
    }

    /** Households and verified fen by what came. */
    private Map<String, String> tally() {
        Map<String, String> tally = new TreeMap<>();
        jdbc.sql(
                        """
                        select what, sum(households) as n, sum(verified_fen) as fen from declaration_season_tally
                        where programme_year = ? and township = 533422207 group by what having sum(households) <> 0
                        """)
                .param(year)
                .query(row -> {
                    tally.put(row.getString("what"), row.getInt("n") + " " + row.getLong("fen"));
                });
        return tally;
    }
}
