package org.jiangbu.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.LineKey;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.declaration.VerifiedLine;
import org.jiangbu.policy.HouseholdLines;

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

    /** The declaration that holds a sale like one of these: same product, same amount, days close to each other (H8). */
    Optional<VerifiedLine> like(long householdId, Collection<NewLine> fresh) {
        return lines.getOrDefault(householdId, List.of()).stream()
                .filter(known -> fresh.stream().anyMatch(line -> isLike(known, line)))
                .findFirst();
    }

    private static boolean isLike(VerifiedLine known, NewLine line) {
        return known.kind() == LineKind.SALE
                && line.kind() == LineKind.SALE
                && known.item().equals(line.item())
                && known.amountFen() == line.amountFen()
                && HouseholdLines.isClose(known.on(), line.on());
    }
}
