package org.jiangbu.workflow.wall;

import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An engine as the Spring Boot starter builds it, with the pieces of the wall that are asked for. */
final class BesiegedEngine {
    private BesiegedEngine() {}

    static SpringProcessEngineConfiguration configuration(
            String name, DataSource database, GenericApplicationContext beans) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setApplicationContext(beans);
        engine.setDataSource(database);
        engine.setTransactionManager(new DataSourceTransactionManager(database));
        engine.setDatabaseSchemaUpdate("true");
        engine.setJobExecutorActivate(false);
        engine.setHistory("none");
        engine.setHistoryTimeToLive("P1D");
        engine.setMetricsEnabled(false);
        return engine;
    }

    static ProcessEngine build(
            SpringProcessEngineConfiguration engine, Walls walls, Rounds rounds, GenericApplicationContext beans) {
        walls.pieces().forEach(piece -> piece.into(engine, beans));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(rounds)));
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setApplicationContext(beans);
        factory.setProcessEngineConfiguration(engine);
        try {
            return factory.getObject();
        } catch (Exception e) {
            throw new IllegalStateException("The engine cannot be built", e);
        }
    }

    /** The file is for the whole class path, so also for the engine that must be without walls. */
    static ClassLoader withoutElProperties(ClassLoader parent) {
        return new ClassLoader(parent) {
            @Override
            public URL getResource(String name) {
                return "el.properties".equals(name) ? null : super.getResource(name);
            }

            @Override
            public InputStream getResourceAsStream(String name) {
                return "el.properties".equals(name) ? null : super.getResourceAsStream(name);
            }
        };
    }
}
