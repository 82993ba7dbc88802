package org.jiangbu.workflow.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jiangbu.base.storage.StartRefused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** The application starts behind the whole wall, and behind nothing less. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallProofTest {
    private EmbeddedPostgres server;
    private DataSource database;

    @BeforeAll
    void open() throws Exception {
        server = EmbeddedPostgres.start();
        database = server.getPostgresDatabase();
    }

    @AfterAll
    void close() throws Exception {
        server.close();
    }

    /** A context with an engine that has these pieces, and with the proof. */
    private GenericApplicationContext start(Set<WallPiece> pieces) {
        GenericApplicationContext context = new GenericApplicationContext();
        SpringProcessEngineConfiguration engine = BesiegedEngine.configuration("proof", database, context);
        // off by itself; whoever turns it on must be told
        engine.setJavaSerializationFormatEnabled(!pieces.contains(WallPiece.SERIALIZATION));
        context.registerBean(PlatformTransactionManager.class, engine::getTransactionManager);
        context.registerBean(
                ProcessEngine.class,
                () -> BesiegedEngine.build(engine, new Walls("", files -> true, pieces), new Rounds(), context),
                definition -> definition.setDestroyMethodName("close"));
        context.registerBean(WallProof.class);
        try (Silence quiet = new Silence()) {
            context.refresh();
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
        return context;
    }

    @Test
    void itHoldsAndLeavesNothingBehind() {
        try (GenericApplicationContext context = start(EnumSet.allOf(WallPiece.class))) {
            ProcessEngine engine = context.getBean(ProcessEngine.class);
            assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                    .isZero();
            assertThat(engine.getRepositoryService()
                            .createProcessDefinitionQuery()
                            .count())
                    .isZero();
            assertThat(engine.getRuntimeService().createExecutionQuery().count())
                    .isZero();
            assertThat(engine.getManagementService().createJobQuery().count()).isZero();
            assertThat(engine.getManagementService().getRegisteredDeployments()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXPRESSIONS, an expression reached a bean",
        "ARTIFACTS, a class was made an object",
        "SCRIPTS, a script of the expression language ran",
        "PARSER, a model named a class that is made while the model is read",
        "PARSER, a loop without end was followed",
        "PARSER, a model named a schema elsewhere",
        "LANGUAGES, decision tables are understood",
        "SERIALIZATION, a fact was an object in bytes"
    })
    void withoutAPieceTheApplicationDoesNotStart(WallPiece missing, String way) {
        assertThatThrownBy(() -> start(EnumSet.complementOf(EnumSet.of(missing))))
                .hasRootCauseInstanceOf(StartRefused.class)
                .rootCause()
                .hasMessageContaining("does not start")
                .hasMessageContaining(way);
    }
}
