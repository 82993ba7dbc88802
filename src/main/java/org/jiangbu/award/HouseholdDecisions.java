package org.jiangbu.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.VerifiedLine;
import org.jiangbu.policy.AwardCalculation;
import org.jiangbu.policy.AwardRules;
import org.jiangbu.policy.Entitlement;

/**
 * Decides one household's year anew: what no register holds yet is open to change, everything else stands, and the sum of
 * all live decisions comes out as the entitlement of the lines that count. Each declaration gets what it adds to those
 * before it (F11, F12).
 */
final class HouseholdDecisions {
    private final long householdId;
    private final AwardRules rules;
    private final List<VerifiedLine> lines;
    private final List<DecisionView> earlier;
    private final long industryTakenFen;
    private final long labourTakenFen;

    /**
     * @param earlier all decisions of the household-year, superseded ones too
     * @param industryTakenFen what other parts of a split household hold of the shared cap (P16)
     */
    HouseholdDecisions(
            long householdId,
            AwardRules rules,
            List<VerifiedLine> lines,
            List<DecisionView> earlier,
            long industryTakenFen,
            long labourTakenFen) {
        this.householdId = householdId;
        this.rules = rules;
        this.lines = lines.stream()
                .sorted(Comparator.comparingLong(VerifiedLine::lineId))
                .toList();
        this.earlier = earlier;
        this.industryTakenFen = industryTakenFen;
        this.labourTakenFen = labourTakenFen;
    }

    /** @param asked declarations to decide now; @param dropped declarations that count no longer */
    Outcome decide(Set<String> asked, Set<String> dropped) {
        refuseFixed(asked);
        refuseFixed(dropped);
        List<DecisionView> standing =
                earlier.stream().filter(d -> stands(d, asked, dropped)).toList();
        List<DecisionView> replaceable = earlier.stream()
                .filter(d -> d.state() != DecisionState.SUPERSEDED && !standing.contains(d))
                .toList();
        List<NewDecision> wanted = wanted(standing, openNumbers(replaceable, asked, dropped));
        Set<Long> kept = new HashSet<>();
        List<NewDecision> added = new ArrayList<>();
        for (NewDecision decision : wanted) {
            replaceable.stream()
                    .filter(d -> d.state() == DecisionState.OPEN) // a returned one must be open to registers again
                    .filter(decision::repeats)
                    .findFirst()
                    .ifPresentOrElse(d -> kept.add(d.id()), () -> added.add(decision));
        }
        List<Long> superseded = replaceable.stream()
                .map(DecisionView::id)
                .filter(id -> !kept.contains(id))
                .toList();
        return new Outcome(superseded, numbered(added));
    }

    private void refuseFixed(Set<String> numbers) {
        for (DecisionView decision : earlier) {
            if (numbers.contains(decision.number()) && isFixed(decision)) {
                throw new Refusal("award.already-registered", decision.number());
            }
        }
    }

    private static boolean isFixed(DecisionView decision) {
        return switch (decision.state()) {
            case REGISTERED, RESERVED, PAID -> true;
            case OPEN, HELD, SUPERSEDED -> false;
        };
    }

    private static boolean stands(DecisionView decision, Set<String> asked, Set<String> dropped) {
        boolean concerned = asked.contains(decision.number()) || dropped.contains(decision.number());
        return isFixed(decision) || (decision.state() == DecisionState.HELD && !concerned);
    }

    private static Set<String> openNumbers(List<DecisionView> replaceable, Set<String> asked, Set<String> dropped) {
        Set<String> numbers = new LinkedHashSet<>();
        replaceable.stream()
                .filter(d -> d.kind() == DecisionKind.ORIGINAL)
                .sorted(Comparator.comparingInt(DecisionView::seq))
                .map(DecisionView::number)
                .filter(number -> !asked.contains(number) && !dropped.contains(number))
                .forEach(numbers::add);
        numbers.addAll(asked);
        return numbers;
    }

    private List<NewDecision> wanted(List<DecisionView> standing, Set<String> open) {
        long industry = standing.stream().mapToLong(DecisionView::industryFen).sum();
        long labour = standing.stream().mapToLong(DecisionView::labourFen).sum();
        Set<String> counted = new LinkedHashSet<>();
        standing.forEach(d -> counted.add(d.number()));
        List<NewDecision> wanted = new ArrayList<>();
        for (String number : open) {
            counted.add(number);
            NewDecision decision = decision(number, DecisionKind.ORIGINAL, counted, industry, labour);
            wanted.add(decision);
            industry = decision.entitlement().industry().fen();
            labour = decision.entitlement().labour().fen();
        }
        if (open.isEmpty() && !standing.isEmpty()) {
            String newest = standing.stream()
                    .max(Comparator.comparingInt(DecisionView::seq))
                    .orElseThrow()
                    .number();
            NewDecision rest = decision(newest, DecisionKind.SUPPLEMENTARY, counted, industry, labour);
            if (!rest.changesNothing()) {
                wanted.add(rest);
            }
        }
        return wanted;
    }

    private NewDecision decision(
            String number, DecisionKind kind, Set<String> counted, long beforeIndustry, long beforeLabour) {
        DecisionInputs inputs = new DecisionInputs(
                counted(LineKind.SALE, counted), counted(LineKind.LABOUR, counted), industryTakenFen, labourTakenFen);
        Entitlement entitlement = AwardCalculation.entitlement(rules, inputs.year());
        return new NewDecision(number, kind, householdId, 0, entitlement, beforeIndustry, beforeLabour, inputs);
    }

    private List<DecisionInputs.Line> counted(LineKind kind, Set<String> numbers) {
        return lines.stream()
                .filter(line -> line.kind() == kind && numbers.contains(line.number()))
                .map(line -> new DecisionInputs.Line(line.lineId(), line.number(), line.verifiedFen()))
                .toList();
    }

    private List<NewDecision> numbered(List<NewDecision> decisions) {
        int seq = earlier.stream().mapToInt(DecisionView::seq).max().orElse(0);
        List<NewDecision> numbered = new ArrayList<>();
        for (NewDecision d : decisions) {
            numbered.add(new NewDecision(
                    d.number(),
                    d.kind(),
                    d.householdId(),
                    ++seq,
                    d.entitlement(),
                    d.beforeIndustryFen(),
                    d.beforeLabourFen(),
                    d.inputs()));
        }
        return numbered;
    }

    /** Decisions that stand no longer, by id, and those that take their place. */
    record Outcome(List<Long> superseded, List<NewDecision> added) {}
}
