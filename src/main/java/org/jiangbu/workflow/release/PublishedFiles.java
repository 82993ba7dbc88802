package org.jiangbu.workflow.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Sha256;
import org.springframework.stereotype.Component;

/** Reads the files of a version; one that was changed in the database after it was published is refused. */
@Component
public class PublishedFiles {
    private final RepositoryService repository;
    private final FileSeals seals;

    PublishedFiles(RepositoryService repository, FileSeals seals) {
        this.repository = repository;
        this.seals = seals;
    }

    /**
     * A file that was deployed together with a model.
     *
     * @param definitionId of that model
     */
    public byte[] read(String definitionId, String name) {
        String deployment = definition(definitionId).getDeploymentId();
        try (InputStream stream = repository.getResourceAsStream(deployment, name)) {
            byte[] content = stream.readAllBytes();
            if (!Sha256.hex(content).equals(seals.sealed(deployment).get(name))) {
                throw new Refusal("workflow.release.changed", name);
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same; nothing if no such file was deployed with the model. */
    public Optional<byte[]> find(String definitionId, String name) {
        return names(definitionId).contains(name) ? Optional.of(read(definitionId, name)) : Optional.empty();
    }

    /** The BPMN file of a model. */
    public byte[] model(String definitionId) {
        return read(definitionId, definition(definitionId).getResourceName());
    }

    /** The names of the files that were deployed together with a model. */
    List<String> names(String definitionId) {
        return repository.getDeploymentResourceNames(definition(definitionId).getDeploymentId());
    }

    /** By a query: the engine would otherwise load the model, and refuse one that was changed in words for no reader. */
    private ProcessDefinition definition(String definitionId) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definitionId)
                .singleResult();
    }
}
