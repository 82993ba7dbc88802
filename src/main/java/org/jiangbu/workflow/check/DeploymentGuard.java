package org.jiangbu.workflow.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.jiangbu.base.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Stands before the engine's own deployers: they read nothing that it has not let pass, neither when a model is deployed nor
 * when it is read again from the database because it is no longer in the engine's cache.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public final class DeploymentGuard implements Deployer {
    private final ObjectProvider<ModelChecker> checker;
    private final ObjectProvider<Messages> messages;

    public DeploymentGuard(ObjectProvider<ModelChecker> checker, ObjectProvider<Messages> messages) {
        this.checker = checker;
        this.messages = messages;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        Collection<ResourceEntity> resources = deployment.getResources().values();
        List<ModelFile> files = resources.stream()
                .map(resource -> new ModelFile(fileName(resource.getName()), resource.getBytes()))
                .toList();
        List<Finding> refused = checker.getObject().check(files, beside(deployment)).stream()
                .filter(Finding::refused)
                .toList();
        if (!refused.isEmpty()) {
            throw new ModelRefused(refused, messages.getObject());
        }
    }

    /** A step uses the form or table that was deployed with its model, so that no other counts. */
    private static Function<String, Optional<byte[]>> beside(DeploymentEntity deployment) {
        return name -> Optional.ofNullable(deployment.getResources().get(name))
                .or(() -> stored(deployment, name))
                .map(ResourceEntity::getBytes);
    }

    private static Optional<ResourceEntity> stored(DeploymentEntity deployment, String name) {
        if (deployment.isNew()) return Optional.empty();
        return Optional.ofNullable(Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deployment.getId(), name));
    }

    private static String fileName(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }
}
