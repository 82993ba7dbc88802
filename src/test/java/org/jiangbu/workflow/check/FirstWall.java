package org.jiangbu.workflow.check;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;

/** Lets a test see the second wall by itself. */
public final class FirstWall {
    private FirstWall() {}

    /** Runs with nothing checked before the engine parses it. */
    public static void off(ProcessEngine engine, Runnable work) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        List<Deployer> all = configuration.getDeployers();
        configuration
                .getDeploymentCache()
                .setDeployers(all.stream()
                        .filter(deployer -> !(deployer instanceof DeploymentGuard))
                        .toList());
        try {
            work.run();
        } finally {
            configuration.getDeploymentCache().setDeployers(all);
        }
    }
}
