package org.jiangbu.workflow;

import java.util.HashMap;
import java.util.Map;

/**
 * What a delegate is told.
 *
 * @param definitionId the version in which the case runs
 * @param stepKey id of the service task in the model
 * @param inputs the typed inputs that the designer set on the service task
 * @param routing routing facts of the case so far
 */
public record CaseContext(
        String caseKey,
        String processId,
        String definitionId,
        String areaCode,
        String stepKey,
        Map<String, String> inputs,
        Map<String, Object> routing) {

    /** The same with more routing facts. */
    CaseContext with(Map<String, Object> facts) {
        if (facts.isEmpty()) {
            return this;
        }
        Map<String, Object> all = new HashMap<>(routing);
        all.putAll(facts);
        return new CaseContext(caseKey, processId, definitionId, areaCode, stepKey, inputs, all);
    }
}
