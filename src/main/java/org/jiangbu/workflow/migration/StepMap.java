package org.jiangbu.workflow.migration;

import java.util.Map;

/**
 * From which version to which cases move, and which place of the one is which of the other.
 *
 * @param from the version's definition in the engine
 * @param to the same of the other version
 * @param places the elements of the other version by those of the one; cases that wait elsewhere do not move
 */
public record StepMap(String from, String to, Map<String, String> places) {
    public StepMap {
        places = Map.copyOf(places);
    }
}
