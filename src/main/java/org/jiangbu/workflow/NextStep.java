package org.jiangbu.workflow;

import java.util.List;
import org.jiangbu.workflow.engine.NextNode;

/**
 * What follows a decision, as the person reads it before deciding.
 *
 * @param persons names of those who will get it; of many the first few
 * @param others how many more there are
 */
public record NextStep(
        NextNode.Kind kind, String name, boolean certain, String role, List<String> persons, int others) {}
