package org.jiangbu.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.declaration.VerifiedLine;
import org.jiangbu.intake.judging.LineKey;

/** Lines that households have declared in a programme year before, so that nothing is declared twice. */
final class DeclaredLines {
    private final Map<Long, Map<List<Object>, String>> numbers = new HashMap<>();

    private DeclaredLines() {}

    static DeclaredLines of(DeclarationBooks books, Collection<Long> householdIds, int programmeYear) {
        DeclaredLines declared = new DeclaredLines();
        for (VerifiedLine line : books.verifiedLines(householdIds, programmeYear)) {
            declared.numbers
                    .computeIfAbsent(line.householdId(), id -> new HashMap<>())
                    .put(
                            LineKey.of(
                                    line.kind(),
                                    line.item(),
                                    line.on(),
                                    line.quantity(),
                                    line.amountFen(),
                                    line.workerName()),
                            line.number());
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
}
