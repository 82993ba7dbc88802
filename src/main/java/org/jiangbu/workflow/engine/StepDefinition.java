package org.jiangbu.workflow.engine;

import java.util.List;
import java.util.Map;
import org.jiangbu.base.Wording;
import org.jiangbu.form.StepFields;
import org.jiangbu.workflow.Quorum;
import org.jspecify.annotations.Nullable;

/**
 * What a model says about a user task.
 *
 * @param role role that decides it
 * @param outcomes in the model's order; the first leads forward
 * @param outcomeNames names of outcomes where the model gives them
 * @param dueWorkdays working days to act, 0 for no deadline
 * @param dueFact the fact that names the day by which to act, in the place of working days; null if the step has none
 * @param duty steps of one duty may be done by the same person in a case; by default each step is a duty of its own
 * @param returnChoice whether who returns may ask that the case run again from the start instead of coming straight back
 * @param quorum how many of its deciders it takes
 * @param deciders roles whose holders have a seat each where several decide, in this order
 * @param fields what it makes of the fields of its form
 */
public record StepDefinition(
        String processId,
        String key,
        Wording name,
        String role,
        List<String> outcomes,
        Map<String, Wording> outcomeNames,
        @Nullable String formKey,
        @Nullable String panel,
        boolean bulk,
        int dueWorkdays,
        @Nullable String dueFact,
        String duty,
        boolean returnChoice,
        Quorum quorum,
        List<String> deciders,
        StepFields fields) {}
