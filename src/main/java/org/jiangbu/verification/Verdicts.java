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
import java.util.stream.Collectors;
import org.jiangbu.audit.Journal;
import org.jiangbu.award.Awards;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.policy.Deadlines;
import org.jiangbu.policy.Programmes;
import org.jiangbu.reminder.HolderNotices;
import org.jiangbu.reminder.ReminderKind;
import org.jiangbu.security.Roles;
import org.jiangbu.verification.VerificationRecords.Result;
import org.jiangbu.workflow.CaseContext;
import org.jiangbu.workflow.Term;
import org.jiangbu.workflow.Terms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What verdicts mean for declarations and their deadlines. Called by delegates: first for the routing facts of all
 * declarations that move together, then to record what was said of those that passed.
 */
@Service
@Transactional
class Verdicts {
    static final String CORRECTION_UNTIL = "correctionUntil";
    static final String REVIEW_UNTIL = "reviewUntil";

    private final DeclarationBooks declarations;
    private final VerificationRecords records;
    private final Awards awards;
    private final Programmes programmes;
    private final Terms terms;
    private final HolderNotices holders;
    private final Journal journal;
    private final Clock clock;

    Verdicts(
            DeclarationBooks declarations,
            VerificationRecords records,
            Awards awards,
            Programmes programmes,
            Terms terms,
            HolderNotices holders,
            Journal journal,
            Clock clock) {
        this.declarations = declarations;
        this.records = records;
        this.awards = awards;
        this.programmes = programmes;
        this.terms = terms;
        this.holders = holders;
        this.journal = journal;
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
        terms.keep(CORRECTION_UNTIL, kept(contexts, CORRECTION_UNTIL, Deadlines::correctionWorkdays));
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
        terms.keep(REVIEW_UNTIL, kept(contexts, REVIEW_UNTIL, Deadlines::reviewWorkdays));
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
        journal.recordAll(contexts.stream()
                .map(one -> new Journal.Entry("verification.lapsed", one.caseKey(), one.areaCode(), Map.of()))
                .toList());
        holders.tellRole(
                ReminderKind.LAPSED,
                Roles.ENTRY_CLERK,
                contexts.stream().collect(Collectors.toMap(CaseContext::caseKey, CaseContext::areaCode)));
    }

    /** The households took them back. */
    void withdrawn(List<CaseContext> contexts) {
        declarations.markWithdrawn(numbers(contexts));
        awards.dropAll(numbers(contexts));
        records.closeUnruled(numbers(contexts), OffsetDateTime.now(clock));
    }

    /** The moments at which some working days from today are over, as the timers of models take them. */
    private Map<String, Date> ends(Collection<String> numbers, ToIntFunction<Deadlines> workdays) {
        Map<String, Date> ends = new HashMap<>();
        fromToday(numbers, workdays).forEach((number, term) -> ends.put(number, terms.endOf(term.lastDay())));
        return ends;
    }

    private Map<String, Term> fromToday(Collection<String> numbers, ToIntFunction<Deadlines> workdays) {
        Map<Integer, Term> byYear = new HashMap<>();
        Map<String, Term> found = new HashMap<>();
        declarations.summaries(numbers).forEach((number, declaration) -> {
            int year = declaration.programmeYear();
            found.put(
                    number,
                    byYear.computeIfAbsent(
                            year,
                            of -> terms.fromToday(
                                    workdays.applyAsInt(programmes.policy(of).deadlines()))));
        });
        return found;
    }

    /** What was told to the households, with what it was reckoned from. */
    private Map<String, Term> kept(List<CaseContext> contexts, String deadline, ToIntFunction<Deadlines> workdays) {
        List<LocalDate> days = days(contexts, deadline);
        Map<String, Term> reckoned = fromToday(numbers(contexts), workdays);
        Map<String, Term> kept = new HashMap<>();
        for (int i = 0; i < contexts.size(); i++) {
            String number = contexts.get(i).caseKey();
            Term term = Objects.requireNonNull(reckoned.get(number));
            kept.put(number, new Term(term.from(), term.workdays(), days.get(i)));
        }
        return kept;
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
