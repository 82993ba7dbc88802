package org.jiangbu.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jiangbu.award.Awards;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.policy.Deadlines;
import org.jiangbu.policy.Programmes;
import org.jiangbu.verification.VerificationRecords.Result;
import org.jiangbu.workflow.CaseContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What verdicts mean for declarations and their deadlines. Called by delegates: first for the routing facts of all
 * declarations that move together, then to record what was said of those that passed.
 */
@Service
@Transactional
class Verdicts {
    private static final String CORRECTION_UNTIL = "correctionUntil";
    private static final String REVIEW_UNTIL = "reviewUntil";

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

    /** A household has some working days to correct what is returned. */
    Map<String, Map<String, Object>> correctionDeadlines(Collection<String> numbers) {
        Map<String, Map<String, Object>> facts = new HashMap<>();
        ends(numbers, Deadlines::correctionWorkdays)
                .forEach((number, end) -> facts.put(number, Map.of(CORRECTION_UNTIL, end)));
        return facts;
    }

    /** Back to the household. */
    void returned(List<CaseContext> contexts) {
        declarations.markReturned(numbers(contexts));
        records.addReturns(
                numbers(contexts), days(contexts, CORRECTION_UNTIL), OffsetDateTime.now(clock), Result.RETURN);
    }

    /** A household may ask for a review of a rejection within some working days, unless there was one. */
    Map<String, Map<String, Object>> reviewDeadlines(Collection<String> numbers) {
        Set<String> reviewed = records.reviewed(numbers);
        Map<String, Map<String, Object>> facts = new HashMap<>();
        ends(numbers, Deadlines::reviewWorkdays)
                .forEach((number, end) ->
                        facts.put(number, Map.of(REVIEW_UNTIL, end, "reviewed", reviewed.contains(number))));
        return facts;
    }

    /** No award. */
    void rejected(List<CaseContext> contexts) {
        declarations.markRejected(numbers(contexts));
        awards.dropAll(numbers(contexts));
        records.addRejections(
                numbers(contexts), days(contexts, REVIEW_UNTIL), OffsetDateTime.now(clock), Result.REJECT);
    }

    /** Not returned after all. */
    void unreturn(String number) {
        declarations.unreturn(number);
    }

    /** Not rejected after all; its award is decided when it is approved. */
    void unreject(String number) {
        declarations.markReopened(List.of(number));
    }

    /** Whether households changed what counts when they corrected. */
    Map<String, Map<String, Object>> changes(Collection<String> numbers) {
        Map<String, Map<String, Object>> facts = new HashMap<>();
        declarations
                .valueChanged(numbers)
                .forEach((number, changed) -> facts.put(number, Map.of("valueChanged", changed)));
        return facts;
    }

    /** The households have corrected them. */
    void corrected(List<CaseContext> contexts) {
        declarations.markResubmitted(numbers(contexts));
    }

    /** The households did not correct them in time. */
    void lapsed(List<CaseContext> contexts) {
        declarations.markLapsed(numbers(contexts));
        awards.dropAll(numbers(contexts));
    }

    /** The households took them back. */
    void withdrawn(List<CaseContext> contexts) {
        declarations.markWithdrawn(numbers(contexts));
        awards.dropAll(numbers(contexts));
        records.closeUnruled(numbers(contexts), OffsetDateTime.now(clock));
    }

    /** The moments at which some working days from today are over, as the timers of models take them. */
    private Map<String, Date> ends(Collection<String> numbers, ToIntFunction<Deadlines> workdays) {
        LocalDate today = LocalDate.now(clock);
        Map<Integer, Date> byYear = new HashMap<>();
        Map<String, Date> ends = new HashMap<>();
        declarations.summaries(numbers).forEach((number, declaration) -> {
            int year = declaration.programmeYear();
            ends.put(number, byYear.computeIfAbsent(year, of -> {
                int days = workdays.applyAsInt(programmes.policy(of).deadlines());
                LocalDate next = calendar.plusWorkdays(today, days).plusDays(1);
                return Date.from(next.atStartOfDay(clock.getZone()).toInstant());
            }));
        });
        return ends;
    }

    /** The last days of deadlines that were set as moments. */
    private List<LocalDate> days(List<CaseContext> contexts, String deadline) {
        return contexts.stream()
                .map(context -> (Date) Objects.requireNonNull(context.routing().get(deadline)))
                .map(end ->
                        end.toInstant().atZone(clock.getZone()).toLocalDate().minusDays(1))
                .toList();
    }

    private static List<String> numbers(List<CaseContext> contexts) {
        return contexts.stream().map(CaseContext::caseKey).toList();
    }
}
