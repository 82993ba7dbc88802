package org.jiangbu.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.LineKey;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.declaration.VerifiedLine;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.HouseholdLines;
import org.jiangbu.policy.LineFinding;

/** Lines that households have declared in a programme year before, so that nothing is declared twice. */
final class DeclaredLines {
    private final Map<Long, Map<List<Object>, String>> numbers = new HashMap<>();

    private final Map<Long, List<VerifiedLine>> lines = new HashMap<>();

    private DeclaredLines() {}

    static DeclaredLines of(DeclarationBooks books, Collection<Long> householdIds, int programmeYear) {
        DeclaredLines declared = new DeclaredLines();
        for (VerifiedLine line : books.verifiedLines(householdIds, programmeYear)) {
            declared.numbers
                    .computeIfAbsent(line.householdId(), id -> new HashMap<>())
                    .put(line.key(), line.number());
            declared.lines
                    .computeIfAbsent(line.householdId(), id -> new ArrayList<>())
                    .add(line);
        }
        return declared;
    }

    /** The declaration that holds one of these lines already. */
    Optional<String> numberOf(long householdId, Collection<NewLine> lines) {
        Map<List<Object>, String> known = numbers.getOrDefault(householdId, Map.of());
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(known.get(LineKey.of(line))).stream())
                .findFirst();
    }

    /** What is to be looked at in these lines because of what the household has declared before (H8). */
    List<LineFinding> doubts(long householdId, Collection<NewLine> fresh, Catalogue catalogue) {
        List<HouseholdLines.Earlier> before = lines.getOrDefault(householdId, List.of()).stream()
                .map(line -> line.asEarlier(catalogue))
                .toList();
        List<HouseholdLines.Line> own =
                fresh.stream().map(line -> line.together(catalogue)).toList();
        return HouseholdLines.against(before, own).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
