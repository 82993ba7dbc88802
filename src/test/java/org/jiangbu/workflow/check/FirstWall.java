package org.jiangbu.workflow.check;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;

/** The first wall by itself, and taken away. */
public final class FirstWall {
    private FirstWall() {}

    /** Whether files may be deployed, with the roles that the application starts with and the shipped forms. */
    public static boolean letsThrough(Map<String, byte[]> files) {
        return Checks.CHECKER
                .check(files.entrySet().stream()
                        .map(file -> new ModelFile(file.getKey(), file.getValue()))
                        .toList())
                .stream()
                .noneMatch(Finding::refused);
    }

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
