package org.jiangbu.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jiangbu.award.Awards;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.policy.Deadlines;
import org.jiangbu.policy.Programmes;
import org.jiangbu.verification.VerificationRecords.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What verdicts mean for a declaration and its deadlines. Called by delegates; returns routing facts. */
@Service
@Transactional
class Verdicts {
    private final DeclarationBooks declarations;
    private final VerificationRecords records;
    private final Awards awards;
    private final Programmes programmes;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    Verdicts(
            DeclarationBooks declarations,
            VerificationRecords records,
            Awards awards,
            Programmes programmes,
            WorkdayCalendar calendar,
            Clock clock) {
        this.declarations = declarations;
        this.records = records;
        this.awards = awards;
        this.programmes = programmes;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Back to the household, which has some working days to correct it. */
    Map<String, Object> returned(String number) {
        declarations.markReturned(List.of(number));
        LocalDate until = calendar.plusWorkdays(today(), deadlines(number).correctionWorkdays());
        records.addReturn(number, records.lastStep(number, Result.RETURN).orElse(""), until, now());
        return Map.of("correctionUntil", endOf(until));
    }

    /** No award; the household may ask for a review unless there was one. */
    Map<String, Object> rejected(String number) {
        declarations.markRejected(List.of(number));
        awards.dropAll(List.of(number));
        LocalDate until = calendar.plusWorkdays(today(), deadlines(number).reviewWorkdays());
        records.addRejection(number, records.lastStep(number, Result.REJECT).orElse(""), until, now());
        return Map.of("reviewUntil", endOf(until), "reviewed", records.reviewed(number));
    }

    /** The household has corrected it. */
    Map<String, Object> corrected(String number) {
        boolean changed = declarations.valueChanged(List.of(number)).getOrDefault(number, false);
        declarations.markResubmitted(List.of(number));
        return Map.of("valueChanged", changed);
    }

    /** The household did not correct it in time. */
    Map<String, Object> lapsed(String number) {
        declarations.markLapsed(List.of(number));
        awards.dropAll(List.of(number));
        return Map.of();
    }

    /** The household took it back. */
    Map<String, Object> withdrawn(String number) {
        declarations.markWithdrawn(List.of(number));
        awards.dropAll(List.of(number));
        return Map.of();
    }

    private Deadlines deadlines(String number) {
        DeclarationSummary declaration = declarations.summaries(List.of(number)).get(number);
        return programmes
                .policy(java.util.Objects.requireNonNull(declaration).programmeYear())
                .deadlines();
    }

    /** The moment at which a day is over, as the timers of models take it. */
    private Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
