package org.jiangbu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jiangbu.bench.FinishedSeason.Decision;

/** Camunda as it comes, through which cases are driven step by step as they were decided. */
final class StockSeason implements AutoCloseable {
    private static final String PROCESS = "season";

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    StockSeason(Product product) {
        product.owner().execute("create database stock_season");
        pool = new HikariDataSource();
        var server = product.connect("stock_season");
        pool.setJdbcUrl(server.getUrl());
        pool.setUsername(server.getUsername());
        pool.setPassword(server.getPassword());
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(pool);
        settings.setProcessEngineName("stock-season");
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        settings.setHistoryTimeToLive("P3650D");
        settings.setJobExecutorActivate(false);
        engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("season.bpmn", model())
                .deploy();
    }

    /** The same steps; what the application waits for between them comes at once. */
    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess(PROCESS)
                .startEvent()
                .userTask("cadre-check")
                .exclusiveGateway("cadre-result")
                .condition("cadre-returns", "${outcome == 'return'}")
                .userTask("cadre-correction")
                .connectTo("cadre-check")
                .moveToNode("cadre-result")
                .condition("cadre-approves", "${outcome == 'approve'}")
                .userTask("village-verification")
                .exclusiveGateway("village-result")
                .condition("village-returns", "${outcome == 'return'}")
                .userTask("village-correction")
                .connectTo("village-verification")
                .moveToNode("village-result")
                .condition("village-approves", "${outcome == 'approve'}")
                .userTask("discipline")
                .userTask("township-check")
                .exclusiveGateway("township-result")
                .condition("township-rejects", "${outcome == 'reject'}")
                .endEvent("rejected")
                .moveToNode("township-result")
                .condition("township-approves", "${outcome == 'approve'}")
                .endEvent("award-paid")
                .done();
    }

    void drive(List<List<Decision>> ways) {
        ways.forEach(this::decide);
    }

    private void decide(List<Decision> way) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, Map.of("outcome", ""))
                .getId();
        for (Decision decision : way) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult();
            if (!task.getTaskDefinitionKey().endsWith(decision.step())) {
                throw new IllegalStateException(task.getTaskDefinitionKey() + " instead of " + decision.step());
            }
            engine.getTaskService().complete(task.getId(), Map.of("outcome", decision.outcome()));
        }
    }

    /** How many cases came to their end. */
    long ended() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .finished()
                .count();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
