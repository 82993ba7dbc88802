package org.jiangbu.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys the shipped models and forms at the start; nothing is deployed again if all is as it was. */
@Component
class ModelDeployment implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DeploymentBuilder deployment =
                repository.createDeployment().name("jiangbu").enableDuplicateFiltering(false);
        try {
            add(deployment, "classpath*:bpmn/*.bpmn");
            add(deployment, "classpath*:forms/*.form");
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped models cannot be read", e);
        }
        LOG.info("Models deployed as {}", deployment.deploy().getId());
    }

    private static void add(DeploymentBuilder deployment, String pattern) throws IOException {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            try (InputStream content = resource.getInputStream()) {
                deployment.addInputStream(resource.getFilename(), content);
            }
        }
    }
}
