package org.jiangbu.workflow;

import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.engine.StepDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to decide.
 *
 * @param revision revision of the item that the person saw; a newer one refuses the decision
 * @param commandId chosen by the caller; the same command has one effect however often it is sent
 */
public record DecideRequest(
        long itemId,
        int revision,
        String outcome,
        @Nullable String opinion,
        @Nullable String reasonCode,
        Map<String, Object> data,
        String commandId) {
    private static final int LONGEST_COMMAND = 100;
    private static final int SHORTEST_OPINION = 5;

    /** The same decision for many items; id and revision are filled in for each. */
    public static DecideRequest template(
            String outcome,
            @Nullable String opinion,
            @Nullable String reasonCode,
            Map<String, Object> data,
            String commandId) {
        return new DecideRequest(0, 0, outcome, opinion, reasonCode, data, commandId);
    }

    /** Whether the outcome leads forward from that step; one that the step does not know, or that says too little, is refused. */
    boolean leadsForward(StepDefinition step) {
        if (!step.outcomes().contains(outcome)) {
            throw new Refusal("workflow.outcome.unknown", outcome, step.name());
        }
        boolean forward = step.outcomes().get(0).equals(outcome);
        String words = opinion == null ? "" : opinion.strip();
        if (!forward && words.codePointCount(0, words.length()) < SHORTEST_OPINION) {
            throw new Refusal("workflow.opinion.missing", SHORTEST_OPINION);
        }
        return forward;
    }

    /** The command's id, which must say something and fit into a line. */
    static String requireCommand(@Nullable String commandId) {
        if (commandId == null || commandId.isBlank() || commandId.length() > LONGEST_COMMAND) {
            throw new Refusal("workflow.command.missing", LONGEST_COMMAND);
        }
        return commandId;
    }
}
