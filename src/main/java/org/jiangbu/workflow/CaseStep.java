package org.jiangbu.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One decision in the life of a case, as the history shows it.
 *
 * @param stepName name of the step in the reader's language, so too {@code outcomeName}
 * @param reasonName what the coded reason is called, in the reader's language
 * @param notes what else it says, a sentence each in the reader's language: which lines a return is about, where the case goes
 * @param filled what was filled in on the step's form, a field each with its label
 * @param runsAgain whether it was returned to run again from the first check on
 * @param personId who really decided
 * @param forPersonId who was away and in whose place it was decided
 * @param together whether it was decided in one go with others (批量办理)
 * @param takenBack when the one who decided took it back, and why; null while it stands
 */
public record CaseStep(
        long id,
        String caseKey,
        int round,
        String stepKey,
        String stepName,
        String role,
        long personId,
        String personName,
        @Nullable Long forPersonId,
        @Nullable String forPersonName,
        String outcome,
        String outcomeName,
        @Nullable String opinion,
        @Nullable String reasonCode,
        @Nullable String reasonName,
        List<String> notes,
        List<String> filled,
        boolean runsAgain,
        boolean together,
        Instant at,
        @Nullable TakenBack takenBack) {
    /** Taken back by the one who decided. */
    public record TakenBack(Instant at, String reason) {}

    CaseStep named(Map<Long, String> names, List<String> noted) {
        return new CaseStep(
                id,
                caseKey,
                round,
                stepKey,
                stepName,
                role,
                personId,
                names.getOrDefault(personId, ""),
                forPersonId,
                forPersonId == null ? null : names.get(forPersonId),
                outcome,
                outcomeName,
                opinion,
                reasonCode,
                reasonName,
                Stream.concat(noted.stream(), notes.stream()).toList(),
                filled,
                runsAgain,
                together,
                at,
                takenBack);
    }
}
