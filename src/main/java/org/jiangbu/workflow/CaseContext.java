package org.jiangbu.workflow;

import java.util.Map;

/**
 * What a delegate is told.
 *
 * @param stepKey id of the service task in the model
 * @param inputs the typed inputs that the designer set on the service task
 * @param routing routing facts of the case so far
 */
public record CaseContext(
        String caseKey,
        String processId,
        String areaCode,
        String stepKey,
        Map<String, String> inputs,
        Map<String, Object> routing) {}
