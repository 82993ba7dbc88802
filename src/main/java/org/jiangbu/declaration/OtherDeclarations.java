package org.jiangbu.declaration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.people.Households;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.HouseholdLines;
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
        sentences.addAll(said(
                others,
                own.stream().map(DeclarationLine::asNew).toList(),
                declaration.programmeYear(),
                index -> own.get(index).lineNo()));
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
        return others(declaration.householdId(), declaration.programmeYear(), declaration.number());
    }

    private List<VerifiedLine> others(long householdId, int programmeYear, String number) {
        return reader.verifiedLines(List.of(householdId), programmeYear).stream()
                .filter(line -> !line.number().equals(number))
                .toList();
    }

    private List<DeclarationLine> lines(DeclarationSummary declaration) {
        return reader.lines(List.of(declaration.number())).getOrDefault(declaration.number(), List.of());
    }

    /**
     * What is to be looked at in lines that are being written, in words (H8).
     *
     * @param number the declaration being written
     * @param lines by their numbers on the form
     */
    public List<String> advice(long householdId, int programmeYear, String number, SortedMap<Integer, NewLine> lines) {
        households.get(householdId);
        List<Integer> numbers = List.copyOf(lines.keySet());
        return said(
                others(householdId, programmeYear, number), List.copyOf(lines.values()), programmeYear, numbers::get);
    }

    private List<String> said(List<VerifiedLine> others, List<NewLine> lines, int year, IntUnaryOperator lineNo) {
        Catalogue catalogue = rules.year(year).catalogue();
        List<HouseholdLines.Line> own =
                lines.stream().map(line -> line.together(catalogue)).toList();
        List<List<LineFinding>> within = HouseholdLines.check(own);
        List<List<LineFinding>> before = HouseholdLines.against(
                others.stream().map(line -> line.asEarlier(catalogue)).toList(), own);
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> Stream.concat(within.get(i).stream(), before.get(i).stream())
                        .distinct()
                        .map(finding -> messages.get(
                                "declaration.line-refused", lineNo.applyAsInt(i), finding.sentence(messages))))
                .toList();
    }
}
