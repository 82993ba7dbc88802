package org.jiangbu.workflow.engine;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** Runs many engine calls as one: one flush, shared caches, in the caller's transaction. */
@Component
public class Engine {
    private final ProcessEngineConfigurationImpl configuration;

    Engine(ProcessEngine engine) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * Several times as fast as one by one; keep a call below a few hundred steps, the engine's cache holds them all.
     *
     * @param caseKeys the cases that move, so that what they stand at is read for all of them at once, and delegates can
     *     ask about all of them at once
     */
    public void together(Collection<String> caseKeys, Runnable calls) {
        configuration.getCommandExecutorTxRequired().execute(context -> {
            ReadAhead.read(context, caseKeys);
            Convoy.move(Set.copyOf(caseKeys), calls);
            return null;
        });
    }

    /** Does the work while the job executor of this node stands still, so that it does not run for the same jobs. */
    public <T> T alone(Supplier<T> work) {
        JobExecutor executor = configuration.getJobExecutor();
        if (!executor.isActive()) return work.get();
        executor.shutdown();
        try {
            return work.get();
        } finally {
            executor.start();
        }
    }
}
