package org.jiangbu.workflow.engine;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jiangbu.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs many engine calls as one: one flush, shared caches, in the caller's transaction. */
@Component
public class Engine {
    private static final Logger log = LoggerFactory.getLogger(Engine.class);

    private final ProcessEngineConfigurationImpl configuration;

    Engine(ProcessEngine engine) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * Several times as fast as one by one; keep a call below a few hundred steps, the engine's cache holds them all.
     *
     * @param caseKeys the cases that move, so that what they stand at is read for all of them at once, and delegates can
     *     ask about all of them at once
     * @throws Refusal if one of them moved in the same moment otherwise, as when its timer fires while it is decided; the
     *     caller's transaction is lost then
     */
    public void together(Collection<String> caseKeys, Runnable calls) {
        try {
            configuration.getCommandExecutorTxRequired().execute(context -> {
                ReadAhead.read(context, caseKeys);
                Convoy.move(Set.copyOf(caseKeys), calls);
                return null;
            });
        } catch (OptimisticLockingException e) {
            log.debug("Moved while it was moved otherwise", e);
            throw new Refusal("workflow.item.meanwhile");
        }
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
