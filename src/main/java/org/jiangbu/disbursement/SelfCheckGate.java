package org.jiangbu.disbursement;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.policy.Programmes;
import org.jiangbu.policy.Safeguards;
import org.jiangbu.region.Areas;
import org.jiangbu.selfcheck.LateCheck;
import org.jiangbu.selfcheck.LateChecks;
import org.springframework.stereotype.Component;

/**
 * Whether money may go to townships that are late with the programme year's self-check (P21): asked when a batch is prepared
 * and when it is released, however many batches and townships at once. Repayments are not asked: their money was transferred
 * before, and a household does not wait because of its township's paper.
 */
@Component
class SelfCheckGate {
    private final BatchBook batches;
    private final Programmes programmes;
    private final LateChecks lateChecks;
    private final Areas areas;
    private final Journal journal;
    private final Messages messages;

    SelfCheckGate(
            BatchBook batches,
            Programmes programmes,
            LateChecks lateChecks,
            Areas areas,
            Journal journal,
            Messages messages) {
        this.batches = batches;
        this.programmes = programmes;
        this.lateChecks = lateChecks;
        this.areas = areas;
        this.journal = journal;
        this.messages = messages;
    }

    /**
     * Before batches are prepared or released: refuses where the year's policy blocks and names every township that owes its
     * self-check; writes into the journal where it warns.
     *
     * @param stepKey the step at which they are
     */
    void pass(String stepKey, Collection<String> batchNos) {
        List<Batch> asked = batches.all(batchNos);
        List<LateTownship> late = late(asked);
        List<LateTownship> blocked = late.stream().filter(LateTownship::blocks).toList();
        if (!blocked.isEmpty()) throw new Refusal("disbursement.self-check.blocked", named(blocked));
        journal.recordAll(late.stream()
                .flatMap(one -> asked.stream()
                        .filter(batch -> goesTo(batch, one.check()))
                        .map(batch -> entry(batch, stepKey, one.check())))
                .toList());
    }

    private static boolean goesTo(Batch batch, LateCheck check) {
        return !batch.repayment()
                && batch.programmeYear() == check.programmeYear()
                && batch.areaCode().equals(check.townshipCode());
    }

    private static Journal.Entry entry(Batch batch, String stepKey, LateCheck late) {
        return new Journal.Entry(
                "disbursement.paid-before-self-check",
                batch.no(),
                batch.areaCode(),
                Map.of(
                        "step",
                        stepKey,
                        "selfCheck",
                        late.caseKey(),
                        "due",
                        late.dueOn().toString(),
                        "workdaysLate",
                        late.workdaysLate()));
    }

    /** The townships of these batches that are late, each once, where the year's policy asks; by year and place. */
    List<LateTownship> late(Collection<Batch> asked) {
        Map<Integer, Set<String>> townships = new TreeMap<>(asked.stream()
                .filter(batch -> !batch.repayment())
                .collect(Collectors.groupingBy(
                        Batch::programmeYear, Collectors.mapping(Batch::areaCode, Collectors.toSet()))));
        return townships.entrySet().stream()
                .flatMap(year -> {
                    Safeguards.SelfCheckGate gate = programmes.selfCheckBeforeTransfer(year.getKey());
                    List<LateCheck> late = gate == Safeguards.SelfCheckGate.OFF
                            ? List.of()
                            : lateChecks.of(year.getKey(), year.getValue());
                    return late.stream().map(check -> new LateTownship(check, gate == Safeguards.SelfCheckGate.BLOCK));
                })
                .toList();
    }

    /** What each owes, in both languages, since a refusal is read by whoever reads it. */
    private Wording named(List<LateTownship> late) {
        return new Wording(named(late, Locale.SIMPLIFIED_CHINESE), named(late, Locale.ENGLISH));
    }

    private String named(List<LateTownship> late, Locale locale) {
        return late.stream()
                .map(LateTownship::check)
                .map(check -> messages.get(
                        locale,
                        "disbursement.self-check.owed." + check.state(),
                        areas.fullName(check.townshipCode()),
                        check.programmeYear(),
                        check.dueOn(),
                        check.workdaysLate()))
                .collect(Collectors.joining(messages.get(locale, "disbursement.self-check.separator")));
    }
}
