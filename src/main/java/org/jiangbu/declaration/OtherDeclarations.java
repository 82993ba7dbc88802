package org.jiangbu.declaration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.people.Households;
import org.jiangbu.policy.HouseholdLines;
import org.jiangbu.policy.LabourType;
import org.jiangbu.policy.LineFinding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds a declaration against the others of the household's year, so that nothing is declared twice unseen (H8). */
@Service
@Transactional
public class OtherDeclarations {
    private final DeclarationReader reader;
    private final EntryRight right;
    private final LineRules rules;
    private final Households households;
    private final Messages messages;

    OtherDeclarations(
            DeclarationReader reader, EntryRight right, LineRules rules, Households households, Messages messages) {
        this.reader = reader;
        this.right = right;
        this.rules = rules;
        this.households = households;
        this.messages = messages;
    }

    /** The very same line may not be declared again; others of the household wait until this transaction ends. */
    void refuseRepeated(DeclarationSummary declaration) {
        households.serialise(List.of(declaration.householdId()));
        Map<List<Object>, String> declared = new HashMap<>();
        others(declaration).forEach(line -> declared.put(line.key(), line.number()));
        for (DeclarationLine line : lines(declaration)) {
            String number = declared.get(line.key());
            if (number != null) {
                throw new Refusal(
                        "declaration.line-refused", line.lineNo(), messages.get("declaration.line-repeated", number));
            }
        }
    }

    /** What is to be looked at, in words: each other declaration of the year, and lines that may be the same sale. */
    public List<String> noteworthy(DeclarationSummary declaration) {
        right.requireReads(declaration, declaration.number());
        List<VerifiedLine> others = others(declaration);
        List<String> sentences = new ArrayList<>();
        List<DeclarationLine> own = lines(declaration);
        List<List<LineFinding>> findings = together(others, own, declaration.programmeYear());
        for (int i = 0; i < own.size(); i++) {
            for (LineFinding finding : findings.get(others.size() + i)) {
                sentences.add(
                        messages.get("declaration.line-refused", own.get(i).lineNo(), finding.sentence(messages)));
            }
        }
        Map<String, Long> fen = new TreeMap<>();
        others.forEach(line -> fen.merge(line.number(), line.amountFen(), Long::sum));
        reader.summaries(fen.keySet()).values().stream()
                .sorted(Comparator.comparing(DeclarationSummary::number))
                .forEach(other -> sentences.add(messages.get(
                        "declaration.other",
                        other.number(),
                        messages.get(other.status().messageKey()),
                        Money.ofFen(fen.getOrDefault(other.number(), 0L)).format())));
        return sentences;
    }

    private List<VerifiedLine> others(DeclarationSummary declaration) {
        return reader.verifiedLines(List.of(declaration.householdId()), declaration.programmeYear()).stream()
                .filter(line -> !line.number().equals(declaration.number()))
                .toList();
    }

    private List<DeclarationLine> lines(DeclarationSummary declaration) {
        return reader.lines(List.of(declaration.number())).getOrDefault(declaration.number(), List.of());
    }

    private List<List<LineFinding>> together(List<VerifiedLine> others, List<DeclarationLine> own, int year) {
        LineRules.Year rulesOfYear = rules.year(year);
        List<HouseholdLines.Line> lines = new ArrayList<>();
        for (VerifiedLine line : others) {
            boolean sale = line.kind() == LineKind.SALE;
            lines.add(new HouseholdLines.Line(
                    sale ? rulesOfYear.catalogue().find(line.item()).orElse(null) : null,
                    sale ? null : LabourType.valueOf(line.item()),
                    line.amountFen(),
                    null,
                    line.on(),
                    null,
                    line.workerName()));
        }
        for (DeclarationLine line : own) {
            boolean sale = line.kind() == LineKind.SALE;
            lines.add(new HouseholdLines.Line(
                    sale ? rulesOfYear.catalogue().find(line.item()).orElse(null) : null,
                    sale ? null : LabourType.valueOf(line.item()),
                    line.amountFen(),
                    line.from(),
                    line.on(),
                    line.party(),
                    line.workerName()));
        }
        return HouseholdLines.check(lines);
    }
}
