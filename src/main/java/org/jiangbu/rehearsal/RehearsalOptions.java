package org.jiangbu.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.policy.CapScope;
import org.jspecify.annotations.Nullable;

/**
 * What to rehearse, from the command line.
 *
 * @param registers folder with the registers as workbooks
 * @param programmeYear programme whose policy decides
 * @param capScope cap scope to try instead of the programme's own (P1)
 * @param arrival money that arrives for the programme
 * @param report file to write the outcome to
 */
record RehearsalOptions(Path registers, int programmeYear, @Nullable CapScope capScope, Money arrival, Path report) {
    private static final Set<String> KNOWN = Set.of("registers", "programme", "cap-scope", "arrival", "report");

    /** What arrived for the programme year 2018 (R25); other years name theirs with {@code --arrival}. */
    private static final String ARRIVAL_2018 = "8649000.00";

    static RehearsalOptions parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = argument.startsWith("--") && equals > 2 ? argument.substring(2, equals) : "";
            if (!KNOWN.contains(name)) {
                throw new Refusal("rehearsal.refused.unknown-option", argument);
            }
            given.put(name, argument.substring(equals + 1));
        }
        Path registers = Path.of(required(given, "registers"));
        if (!Files.isDirectory(registers)) {
            throw new Refusal("rehearsal.refused.no-folder", registers);
        }
        return new RehearsalOptions(
                registers,
                year(required(given, "programme")),
                scope(given.get("cap-scope")),
                Money.parse(given.getOrDefault("arrival", ARRIVAL_2018)),
                Path.of(required(given, "report")));
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null || value.isBlank()) {
            throw new Refusal("rehearsal.refused.option-missing", "--" + name);
        }
        return value;
    }

    private static int year(String text) {
        if (!text.matches("\\d{4}")) {
            throw new Refusal("rehearsal.refused.year", text);
        }
        return Integer.parseInt(text);
    }

    private static @Nullable CapScope scope(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (CapScope scope : CapScope.values()) {
            if (scope.name().equals(text)) {
                return scope;
            }
        }
        throw new Refusal("rehearsal.refused.cap-scope", text, List.of(CapScope.values()));
    }
}
