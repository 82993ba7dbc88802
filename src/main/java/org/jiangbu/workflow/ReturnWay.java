package org.jiangbu.workflow;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.engine.StepDefinition;

/**
 * Where a returned case goes once it is corrected: straight back to the step that returned it, or again from the first check
 * on. Where a value was changed it runs again in any case; the model's flows say so.
 */
public final class ReturnWay {
    /** Name of the value in a decision's data. */
    public static final String VALUE = "resume";

    public static final String STRAIGHT = "straight";
    public static final String AGAIN = "again";

    private static final String RETURN = "return";

    private ReturnWay() {}

    /** Whether the person may choose, for that outcome of the item. */
    public static boolean offered(WorkItem item, String outcome) {
        return item.returnChoice() && outcome.equals(RETURN);
    }

    static boolean again(StepDefinition step, DecideRequest request) {
        Object chosen = request.data().get(VALUE);
        if (chosen == null || !offered(step, request)) {
            return false;
        }
        if (!chosen.equals(STRAIGHT) && !chosen.equals(AGAIN)) {
            throw new Refusal("workflow.return.unknown", chosen);
        }
        return chosen.equals(AGAIN);
    }

    static Set<String> besides(Set<String> known, StepDefinition step, DecideRequest request) {
        Set<String> all = new HashSet<>(known);
        if (offered(step, request)) {
            all.add(VALUE);
        }
        return all;
    }

    private static boolean offered(StepDefinition step, DecideRequest request) {
        return step.returnChoice() && Objects.equals(request.outcome(), RETURN);
    }
}
