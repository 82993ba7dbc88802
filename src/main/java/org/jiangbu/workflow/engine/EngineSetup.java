package org.jiangbu.workflow.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.jiangbu.workflow.wall.WallPiece;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the engine up; see the package's description for the intent of each part. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSetup extends AbstractProcessEnginePlugin {
    private static final int LOCK_MILLIS = 60_000;

    private final ListableBeanFactory beans;
    private final ObjectProvider<CaseEvents> events;
    private final ObjectProvider<Deployer> gates;
    private final Clock clock;

    EngineSetup(
            ListableBeanFactory beans, ObjectProvider<CaseEvents> events, ObjectProvider<Deployer> gates, Clock clock) {
        this.beans = beans;
        this.events = events;
        this.gates = gates;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        for (WallPiece piece : WallPiece.values()) {
            piece.into(engine, beans);
        }
        lighten(engine);
        // they see a model before it is parsed, whenever the engine loads it
        engine.setCustomPreDeployers(gates.orderedStream().toList());
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new EngineClock(clock))));
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new ModelReader(new LateEvents(events)));
    }

    /** Measured: history, metrics and identity links cost more than the steps themselves. */
    private void lighten(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new LeanHistory())));
        engine.setHistory(LeanHistory.NAME);
        engine.setHistoryTimeToLive("P3650D");
        // counted from the start of a case: counted from its end, every end would rewrite its whole history
        engine.setHistoryRemovalTimeStrategy("start");
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setAuthorizationEnabled(false);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getJobExecutor().setLockTimeInMillis(LOCK_MILLIS);
        ReadAhead.install(engine);
    }

    /** The listeners are made before the beans that they tell. */
    private record LateEvents(ObjectProvider<CaseEvents> events) implements CaseEvents {
        @Override
        public void taskOpened(OpenedTask task) {
            events.getObject().taskOpened(task);
        }

        @Override
        public void taskClosed(String taskId) {
            events.getObject().taskClosed(taskId);
        }

        @Override
        public void settleLater(Consumer<List<Object>> settlement, Object owner, Object context) {
            events.getObject().settleLater(settlement, owner, context);
        }

        @Override
        public void endReached(String processInstanceId, String endEvent) {
            events.getObject().endReached(processInstanceId, endEvent);
        }

        @Override
        public void caseEnded(String processInstanceId) {
            events.getObject().caseEnded(processInstanceId);
        }
    }
}
