package org.jiangbu.workflow.wall;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Models may not name classes; delegates come from the catalogue only. */
final class NoArtifacts implements ArtifactFactory {
    @Override
    public <T> T getArtifact(Class<T> clazz) {
        throw new ProcessEngineException("Classes are not part of the vocabulary: " + clazz.getName());
    }
}
