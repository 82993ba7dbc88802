package org.jiangbu.workflow.past;

import java.time.LocalDate;
import java.util.List;

/**
 * A case that is over.
 *
 * @param definitionId the version in which it ended
 * @param end id of the end event
 * @param steps in the order in which they were decided
 * @param moves to other versions, in their order
 */
public record PastCase(
        String number,
        String definitionId,
        String areaCode,
        LocalDate began,
        LocalDate ended,
        String end,
        List<PastStep> steps,
        List<PastMove> moves) {}
