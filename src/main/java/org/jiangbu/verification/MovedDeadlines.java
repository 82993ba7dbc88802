package org.jiangbu.verification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jiangbu.verification.VerificationRecords.Result;
import org.jiangbu.workflow.TermsMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down until when households may correct, or ask for a review, once the holidays of a year have moved it. */
@Component
class MovedDeadlines {
    private final VerificationRecords records;
    private final Clock clock;

    MovedDeadlines(VerificationRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @EventListener
    void on(TermsMoved moved) {
        List<String> numbers = List.copyOf(moved.lastDays().keySet());
        var until = numbers.stream().map(moved.lastDays()::get).toList();
        OffsetDateTime now = OffsetDateTime.now(clock);
        switch (moved.fact()) {
            case Verdicts.CORRECTION_UNTIL -> records.addReturns(numbers, until, now, Result.RETURN);
            case Verdicts.REVIEW_UNTIL -> records.addRejections(numbers, until, now, Result.REJECT);
            default -> {} // another module's
        }
    }
}
