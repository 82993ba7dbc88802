package org.jiangbu.workflow.release;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.jiangbu.base.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Binds what is deployed to its bytes: their digests are kept when it is deployed, and whenever the engine loads a model
 * again, one that was changed in the database since, or never passed here, is refused. The engine then shows the model
 * alone, not its forms.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FileSeals implements Deployer {
    private static final Logger LOG = LoggerFactory.getLogger(FileSeals.class);

    private final JdbcClient jdbc;
    /** Deployments of which it is said already; whoever opens a case of theirs asks again. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    FileSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        Map<String, String> files = new HashMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, Sha256.hex(resource.getBytes())));
        if (deployment.isNew()) {
            files.forEach((name, digest) -> seal(deployment.getId(), name, digest));
        } else if (!sealed(deployment.getId()).entrySet().containsAll(files.entrySet())) {
            if (told.add(deployment.getId())) {
                LOG.error(
                        "The files {} of deployment {} are not those that were published: its cases stand still until"
                                + " they are restored. The invariant workflow-model-files names them.",
                        files.keySet(),
                        deployment.getId());
            }
            throw new ProcessEngineException("The files of deployment " + deployment.getId()
                    + " are not those that were published; they were changed in the database. Restore them, or publish a"
                    + " version anew.");
        }
    }

    private void seal(String deployment, String name, String digest) {
        jdbc.sql("insert into workflow_model_file (deployment_id, name, sha256) values (?, ?, ?)")
                .params(deployment, name, digest)
                .update();
    }

    /** The digests of the files of a deployment by their names. */
    Map<String, String> sealed(String deployment) {
        Map<String, String> digests = new HashMap<>();
        jdbc.sql("select name, sha256 from workflow_model_file where deployment_id = ?")
                .param(deployment)
                .query(row -> {
                    digests.put(row.getString(1), row.getString(2));
                });
        return digests;
    }
}
