package org.jiangbu.selfcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.region.Area;
import org.jiangbu.region.Areas;
import org.jiangbu.workflow.CaseStart;
import org.jiangbu.workflow.Cases;
import org.jiangbu.workflow.Term;
import org.jiangbu.workflow.Terms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of checks on their way; called by the delegates. */
@Service
@Transactional
class HandIn {
    private static final int TO_SUM_UP = 3;
    /** Fact: the end of the day by which the check has to be handed in. */
    static final String DUE = "selfCheckDue";

    /** Fact: when the township is reminded first. */
    private static final String REMIND = "selfCheckRemind";

    private static final String VILLAGES_FILLED = "township-self-check.villages-filled";
    private static final String TOWNSHIP_HANDED_IN = "village-self-check.township-handed-in";
    private static final int CORRECTION_WORKDAYS = 3;

    private final CheckBook checks;
    private final AnswerBook answers;
    private final Sheets sheets;
    private final Areas areas;
    private final Cases cases;
    private final Terms terms;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    HandIn(
            CheckBook checks,
            AnswerBook answers,
            Sheets sheets,
            Areas areas,
            Cases cases,
            Terms terms,
            WorkdayCalendar calendar,
            Clock clock) {
        this.checks = checks;
        this.answers = answers;
        this.sheets = sheets;
        this.areas = areas;
        this.cases = cases;
        this.terms = terms;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The facts for which a check's timers wait. */
    Map<String, Object> terms(String caseKey) {
        SelfCheck check = checks.find(caseKey).orElseThrow();
        LocalDate remindOn = check.remindOn() == null ? check.dueOn() : check.remindOn();
        terms.keep(DUE, Map.of(caseKey, Term.until(check.by())));
        return Map.of(DUE, terms.endOf(check.by()), REMIND, startOf(remindOn));
    }

    private LocalDate earlier(LocalDate day) {
        return calendar.plusWorkdays(day, -TO_SUM_UP);
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    /**
     * Gives every village of a township its part, {@value #TO_SUM_UP} workdays before the township's own day, which has to sum
     * up and to sign; on that day itself where theirs has passed already.
     */
    void issueToVillages(String caseKey) {
        SelfCheck township = checks.find(caseKey).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        LocalDate due = earlier(township.dueOn());
        LocalDate dueOn = due.isBefore(today) ? township.dueOn() : due;
        LocalDate remindOn = township.remindOn() == null ? null : earlier(township.remindOn());
        List<SelfCheck> parts = new ArrayList<>();
        List<CaseStart> starts = new ArrayList<>();
        for (Area village : areas.children(township.areaCode())) {
            String key = SelfChecks.key(township.programmeYear(), village.code());
            parts.add(SelfCheck.opened(key, township.programmeYear(), village.code(), caseKey, dueOn, remindOn));
            starts.add(new CaseStart(key, village.code(), Map.of()));
        }
        checks.add(parts);
        cases.start(SelfChecks.VILLAGE_PROCESS, starts);
    }

    /** Hands a check in as it is answered now. */
    void submit(String caseKey, long by) {
        checks.lock(caseKey);
        SelfCheck check = checks.find(caseKey).orElseThrow();
        checks.submit(check, checks.rounds(caseKey) + 1, by, sheets.kept(sheets.of(check, false)));
        if (check.partOf() == null && check.submittedAt() == null && check.workdaysLate() > 0) {
            checks.overdue(List.of(caseKey)); // also where only the signature was late
        }
        List<String> waiting = checks.partsOf(caseKey).stream()
                .map(SelfCheck::caseKey)
                .filter(part -> cases.waitsFor(TOWNSHIP_HANDED_IN, part))
                .toList();
        if (!waiting.isEmpty()) cases.message(TOWNSHIP_HANDED_IN, waiting, Map.of());
    }

    /** Nobody fills it in any more; refused while an item has no answer, or what the county gave back was left as it was. */
    void fill(Collection<String> caseKeys) {
        caseKeys.forEach(checks::lock);
        for (SelfCheck check : checks.all(caseKeys)) {
            refuseWithout(check);
            Sheet sheet = sheets.of(check, false);
            refuse("selfcheck.unanswered", sheet.unanswered());
            List<Long> untouched = answers.untouched(check.caseKey(), checks.rounds(check.caseKey()));
            refuse("selfcheck.return.untouched", sheet.items(untouched));
        }
        checks.filling(caseKeys, false);
    }

    private static void refuse(String why, List<CheckItem> items) {
        if (items.isEmpty()) return;
        CheckItem first = items.get(0);
        throw new Refusal(why, items.size(), first.position(), first.subject());
    }

    /** A township does not go on without a village whose part it has sent back. */
    private void refuseWithout(SelfCheck township) {
        List<String> missing = checks.partsOf(township.caseKey()).stream()
                .filter(SelfCheck::filling)
                .map(part -> areas.require(part.areaCode()).name())
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("selfcheck.parts.open", missing.size(), String.join(" · ", missing));
        }
    }

    /** To be filled in again; what the county gives back within three workdays. The due day stays, and who was late, late. */
    Map<String, Object> reopen(String caseKey) {
        checks.filling(List.of(caseKey), true);
        if (checks.rounds(caseKey) > 0) {
            checks.correctBy(caseKey, calendar.plusWorkdays(LocalDate.now(clock), CORRECTION_WORKDAYS));
        }
        return terms(caseKey);
    }

    /** A village has filled in its part: once all have, the township goes on. */
    void villageFilled(Collection<String> caseKeys) {
        checks.all(caseKeys).stream()
                .map(SelfCheck::partOf)
                .distinct()
                .filter(township -> township != null
                        && checks.partsOf(township).stream().noneMatch(SelfCheck::filling)
                        && cases.waitsFor(VILLAGES_FILLED, township))
                .forEach(township -> cases.message(VILLAGES_FILLED, List.of(township), Map.of()));
    }
}
