package org.jiangbu.workflow.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model says about a user task.
 *
 * @param role role that decides it
 * @param outcomes in the model's order; the first leads forward
 * @param dueWorkdays working days to act, 0 for no deadline
 * @param duty steps of one duty may be done by the same person in a case; by default each step is a duty of its own
 */
public record StepDefinition(
        String processId,
        String key,
        String name,
        String role,
        List<String> outcomes,
        @Nullable String formKey,
        @Nullable String panel,
        boolean bulk,
        int dueWorkdays,
        String duty) {}
