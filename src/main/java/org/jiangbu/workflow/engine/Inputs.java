package org.jiangbu.workflow.engine;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** What the designer gave a delegate to work with. */
public final class Inputs {
    private Inputs() {}

    /** By name, of the service task at which a case stands. */
    @SuppressWarnings("unchecked")
    public static Map<String, String> of(DelegateExecution execution) {
        Object inputs = ((ExecutionEntity) execution).getActivity().getProperty(ModelReader.INPUTS);
        return (Map<String, String>) Objects.requireNonNullElse(inputs, Map.of());
    }
}
