package org.jiangbu.workflow;

import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;

/**
 * How many of the deciders of a step it takes: the property {@code quorum} of a user task.
 *
 * @param needed approvals that are needed, of {@link Kind#SOME} only; otherwise 0
 */
public record Quorum(Kind kind, int needed) {
    public static final Quorum ONE = new Quorum(Kind.ONE, 0);

    /** Who must decide. */
    public enum Kind {
        /** One of those who hold the role; there are no seats. */
        ONE,
        /** 或签: the first of the named who decides, decides for all. */
        ANY,
        /** 会签: all must approve; one who does not ends it. */
        ALL,
        /** 依次审批: all must approve, one after the other; one who does not ends it. */
        IN_ORDER,
        /** A number of approvals is needed; it ends otherwise as soon as that number cannot be reached. */
        SOME
    }

    public static Quorum of(@Nullable String text, String step) {
        String said = text == null ? "" : text.strip();
        return switch (said) {
            case "", "one" -> ONE;
            case "any" -> new Quorum(Kind.ANY, 0);
            case "all" -> new Quorum(Kind.ALL, 0);
            case "in-order" -> new Quorum(Kind.IN_ORDER, 0);
            default -> {
                if (!said.matches("[1-9]\\d?")) {
                    throw new ProcessEngineException("The step " + step + " has the quorum \"" + said
                            + "\"; it must be one, any, all, in-order or a number from 1 to 99");
                }
                yield new Quorum(Kind.SOME, Integer.parseInt(said));
            }
        };
    }

    /** Whether the step has seats. */
    public boolean several() {
        return kind != Kind.ONE;
    }

    /**
     * Whether a decision that was just made decides the step.
     *
     * @param forward whether it leads forward
     * @param approvals how many lead forward, this one among them
     * @param open seats whose person has not decided yet
     */
    public boolean decided(boolean forward, int approvals, int open) {
        return switch (kind) {
            case ONE, ANY -> true;
            case ALL, IN_ORDER -> !forward || open == 0;
            case SOME -> forward ? approvals >= needed : approvals + open < needed;
        };
    }

    /** Whether the step can still be decided forward with that many approvals and open seats. */
    public boolean reachable(int approvals, int open) {
        return kind == Kind.SOME ? approvals + open >= needed : open > 0;
    }
}
