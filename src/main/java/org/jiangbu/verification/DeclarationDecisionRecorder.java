package org.jiangbu.verification;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.DeclarationSummary;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.LineCut;
import org.jiangbu.verification.CutBook.CutRow;
import org.jiangbu.verification.VerificationRecords.Found;
import org.jiangbu.verification.VerificationRecords.Result;
import org.jiangbu.workflow.Decision;
import org.jiangbu.workflow.DecisionRecorder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what a level found about declarations: hundreds of decisions in a handful of statements. */
@Component
class DeclarationDecisionRecorder implements DecisionRecorder {
    private static final int SHORTEST_OPINION = 5;
    private static final String TARGETS = "targetLines";
    private static final Map<String, List<String>> REASONS =
            Map.of("return", names(ReturnReason.values()), "reject", names(RejectionReason.values()));

    private final DeclarationBooks declarations;
    private final VerificationRecords records;
    private final CutBook cuts;

    DeclarationDecisionRecorder(DeclarationBooks declarations, VerificationRecords records, CutBook cuts) {
        this.declarations = declarations;
        this.records = records;
        this.cuts = cuts;
    }

    @Override
    public String processId() {
        return Declarations.PROCESS;
    }

    @Override
    public Set<String> values() {
        return Set.of("cuts", TARGETS);
    }

    @Override
    public List<String> reasons(String outcome) {
        return REASONS.getOrDefault(outcome, List.of());
    }

    @Override
    public void record(List<Decision> decisions) {
        List<String> numbers = decisions.stream().map(Decision::caseKey).toList();
        Map<String, DeclarationSummary> summaries = declarations.summaries(numbers);
        Set<String> reduced = applyCuts(decisions, summaries);
        Decision one = decisions.get(0);
        OffsetDateTime at = one.at().atOffset(ZoneOffset.UTC);
        List<Found> found = new ArrayList<>();
        for (Decision decision : decisions) {
            DeclarationSummary declaration = Objects.requireNonNull(summaries.get(decision.caseKey()));
            found.add(found(decision, declaration.areaCode(), result(decision, reduced), at));
        }
        records.add(found);
        decisions.forEach(decision -> point(decision, at));
        follow(one, numbers, summaries, at);
    }

    /** The record of what was found stays; cuts made with it are lifted. A ruling on an objection or a review stands. */
    @Override
    public void takeBack(Decision decision, Instant at) {
        switch (decision.outcome()) {
            case "approve", "return", "reject", "submit" ->
                declarations.liftCuts(cuts.lift(decision, at.atOffset(ZoneOffset.UTC)));
            default -> throw new Refusal("workflow.takeBack.recorded");
        }
    }

    /** A return may point at the lines that the household is to look at. */
    private void point(Decision decision, OffsetDateTime at) {
        if (!decision.data().containsKey(TARGETS)) {
            return;
        }
        if (!(decision.data().get(TARGETS) instanceof List<?> targets)) {
            throw new Refusal("verification.return.lines");
        }
        if (targets.isEmpty()) {
            return;
        }
        Set<String> ids = targets.stream().map(Objects::toString).collect(Collectors.toSet());
        List<DeclarationLine> lines =
                declarations.lines(List.of(decision.caseKey())).getOrDefault(decision.caseKey(), List.of()).stream()
                        .filter(line -> ids.contains(Long.toString(line.id())))
                        .toList();
        if (!decision.outcome().equals("return") || lines.size() < ids.size()) {
            throw new Refusal("verification.return.lines");
        }
        records.addReturnLines(
                decision.caseKey(), lines.stream().map(DeclarationLine::id).toList(), at);
    }

    private Set<String> applyCuts(List<Decision> decisions, Map<String, DeclarationSummary> summaries) {
        Map<String, List<CutRequest>> requests = new HashMap<>();
        for (Decision decision : decisions) {
            List<CutRequest> asked = CutRequest.of(decision.data());
            if (!asked.isEmpty()) {
                if (!decision.outcome().equals("approve")) {
                    throw new Refusal("verification.cut.only-when-confirming");
                }
                requireOpinion(decision);
                requests.put(decision.caseKey(), asked);
            }
        }
        if (requests.isEmpty()) {
            return Set.of();
        }
        Map<String, List<DeclarationLine>> lines = declarations.lines(requests.keySet());
        List<CutRow> rows = new ArrayList<>();
        for (Decision decision : decisions) {
            Set<Long> seen = new HashSet<>();
            for (CutRequest cut : requests.getOrDefault(decision.caseKey(), List.of())) {
                DeclarationLine line = lines.getOrDefault(decision.caseKey(), List.of()).stream()
                        .filter(candidate -> candidate.id() == cut.lineId() && seen.add(cut.lineId()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("verification.cut.unreadable"));
                String area = Objects.requireNonNull(summaries.get(decision.caseKey()))
                        .areaCode();
                rows.add(row(decision, area, line, cut));
            }
        }
        rows.removeIf(
                row -> row.fenAfter() == row.fenBefore() && row.quantityAfter().compareTo(row.quantityBefore()) == 0);
        if (rows.isEmpty()) {
            return Set.of();
        }
        cuts.add(rows);
        declarations.applyCuts(rows.stream()
                .map(row -> new LineCut(row.number(), row.line(), row.quantityAfter(), row.fenAfter()))
                .toList());
        return rows.stream().map(CutRow::number).collect(Collectors.toSet());
    }

    private static CutRow row(Decision decision, String area, DeclarationLine line, CutRequest cut) {
        return new CutRow(
                decision.caseKey(),
                line.id(),
                area,
                decision.stepKey(),
                line.verifiedQuantity(),
                cut.quantityAfter(line),
                line.verifiedFen(),
                cut.fenAfter(line),
                cut.reasonCode(),
                cut.reason(),
                decision.personId(),
                decision.at().atOffset(ZoneOffset.UTC));
    }

    private static Result result(Decision decision, Set<String> reduced) {
        return switch (decision.outcome()) {
            case "approve" -> reduced.contains(decision.caseKey()) ? Result.REDUCE : Result.PASS;
            case "return" -> Result.RETURN;
            case "reject" -> Result.REJECT;
            case "overturn" -> Result.OVERTURN;
            case "uphold" -> Result.UPHOLD;
            case "dismiss" -> Result.DISMISS;
            case "resubmit" -> Result.CORRECTED;
            default -> Result.FINDING;
        };
    }

    private static Found found(Decision decision, String area, Result result, OffsetDateTime at) {
        List<String> codes = REASONS.get(decision.outcome());
        if (codes != null) requireReason(decision, codes);
        return new Found(
                decision.caseKey(),
                area,
                decision.round(),
                decision.stepKey(),
                decision.role(),
                result,
                decision.reasonCode(),
                decision.opinion() == null ? null : decision.opinion().strip(),
                Boolean.TRUE.equals(decision.data().get("onSite")),
                date(decision.data().get("visitDate")),
                decision.personId(),
                at);
    }

    private static void requireReason(Decision decision, List<String> codes) {
        requireOpinion(decision);
        if (decision.reasonCode() == null || !codes.contains(decision.reasonCode())) {
            throw new Refusal("verification.reason-missing");
        }
    }

    private static void requireOpinion(Decision decision) {
        String opinion = Objects.toString(decision.opinion(), "").strip();
        if (opinion.codePointCount(0, opinion.length()) < SHORTEST_OPINION) {
            throw new Refusal("verification.opinion-missing", SHORTEST_OPINION);
        }
    }

    /** What a ruling means for an objection, and an overturned rejection for the declaration. */
    private void follow(
            Decision one, List<String> numbers, Map<String, DeclarationSummary> summaries, OffsetDateTime at) {
        switch (one.outcome()) {
            case "dismiss" -> records.close(numbers, false, at);
            case "uphold" -> records.close(under(numbers, summaries, DeclarationStatus.SUBMITTED), true, at);
            case "overturn" -> declarations.markReopened(under(numbers, summaries, DeclarationStatus.REJECTED));
            case "submit" -> records.answer(numbers, Objects.toString(one.data().get("finding"), ""));
            default -> {
                // approve, return, reject, resubmit: the delegates of the model follow
            }
        }
    }

    private static List<String> under(
            List<String> numbers, Map<String, DeclarationSummary> summaries, DeclarationStatus status) {
        return numbers.stream()
                .filter(number -> Objects.requireNonNull(summaries.get(number)).status() == status)
                .toList();
    }

    private static @Nullable LocalDate date(@Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.toString());
        } catch (DateTimeException e) {
            throw new Refusal("verification.visit-date");
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
