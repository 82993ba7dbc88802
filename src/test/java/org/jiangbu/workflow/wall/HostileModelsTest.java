package org.jiangbu.workflow.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.jiangbu.workflow.wall.Assault.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.GenericApplicationContext;

/** How many of the hostile models of {@code src/test/resources/hostile} work: most without walls, none behind one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class HostileModelsTest {
    private static final Logger LOG = LoggerFactory.getLogger(HostileModelsTest.class);

    private EmbeddedPostgres server;
    private Bait bait;
    private List<HostileModel> models;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        System.setProperty("hostile.secret", Canary.SECRET);
        server = EmbeddedPostgres.start();
        bait = new Bait(folder);
        models = Corpus.all(bait);
    }

    @AfterAll
    void close() throws Exception {
        System.clearProperty("hostile.secret");
        bait.close();
        server.close();
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(models).hasSizeGreaterThan(100);
        assertThat(models).extracting(HostileModel::name).doesNotHaveDuplicates();
    }

    @Test
    void withoutWallsTheyDoWhatTheySay() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(BesiegedEngine.withoutElProperties(before));
        try {
            assertThat(assault(Walls.NONE, "latest"))
                    .filteredOn(outcome -> outcome.works() != outcome.model().bites())
                    .isEmpty();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void theFirstWallHoldsAlone() throws Exception {
        assertThat(assault(Walls.FIRST, "deployment"))
                .filteredOn(Outcome::works)
                .isEmpty();
    }

    @Test
    void bothTogetherHold() throws Exception {
        assertThat(assault(Walls.BOTH, "deployment")).filteredOn(Outcome::works).isEmpty();
    }

    @Test
    void theSecondWallHoldsAlone() throws Exception {
        assertThat(assault(Walls.SECOND, "deployment"))
                .filteredOn(Outcome::works)
                .isEmpty();
    }

    private List<Outcome> assault(Walls walls, String formBinding) throws Exception {
        String name = "assault" + Integer.toHexString(walls.name().hashCode());
        List<Outcome> outcomes = new ArrayList<>();
        try (Silence quiet = new Silence();
                HikariDataSource database = database(name);
                GenericApplicationContext beans = beans(database)) {
            Rounds rounds = new Rounds();
            ProcessEngine engine =
                    BesiegedEngine.build(BesiegedEngine.configuration(name, database, beans), walls, rounds, beans);
            Assault assault = new Assault(engine, walls, bait, rounds, new Victim(engine, formBinding));
            for (HostileModel model : models) {
                outcomes.add(assault.run(model));
            }
            engine.close();
        }
        LOG.info(
                "With {} {} of {} hostile models work",
                walls.name(),
                outcomes.stream().filter(Outcome::works).count(),
                outcomes.size());
        return outcomes;
    }

    private HikariDataSource database(String name) throws Exception {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(server.getDatabase("postgres", name));
        pool.setMaximumPoolSize(4);
        return pool;
    }

    private static GenericApplicationContext beans(DataSource database) {
        GenericApplicationContext beans = new GenericApplicationContext();
        beans.registerBean("dataSource", DataSource.class, () -> database);
        beans.registerBean("canary", Canary.class);
        beans.registerBean("hostileArtifact", HostileArtifact.class);
        beans.registerBean("pay", PayDelegate.class);
        beans.refresh();
        return beans;
    }
}
